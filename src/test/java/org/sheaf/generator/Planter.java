// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts works into sources as told, not by chance, and keeps the list of traps. */
final class Planter {
    private final PlantedWorks works;
    private final Map<LanternSource, List<InventedWork>> held = new EnumMap<>(LanternSource.class);
    private final List<Trap> traps = new ArrayList<>();

    Planter(PlantedWorks works) {
        this.works = works;
    }

    Map<LanternSource, List<InventedWork>> held() {
        return held;
    }

    List<Trap> traps() {
        return List.copyOf(traps);
    }

    /** The planted work of this name. */
    InventedWork work(String name) {
        return works.byName(name);
    }

    /** Puts a copy of the work, after these slips, into the source. */
    Trap.Copy put(LanternSource source, InventedWork work, Slip... slips) {
        InventedWork copy = work;
        for (Slip slip : slips) {
            copy = slip.on(copy);
        }
        held.computeIfAbsent(source, s -> new ArrayList<>()).add(copy);
        return new Trap.Copy(source, work.number());
    }

    /** Copies of one work that belong together. */
    void joined(String kind, String why, Trap.Copy... copies) {
        traps.add(new Trap(kind, "joined", List.of(List.of(copies)), why));
    }

    /** Works that look alike, one copy each. */
    void apart(String kind, String why, Trap.Copy... copies) {
        traps.add(new Trap(kind, "apart", groups(copies), why));
    }

    /** A publication and another that belongs to it, the publication first. */
    void linked(String kind, String link, String why, Trap.Copy... copies) {
        traps.add(new Trap(kind, "linked:" + link, groups(copies), why));
    }

    /** Copies of one work that only a person may join. */
    void asked(String kind, String why, Trap.Copy... copies) {
        traps.add(new Trap(kind, "asked", groups(copies), why));
    }

    /** Any other outcome that concerns the records one by one. */
    void noted(String kind, String outcome, String why, Trap.Copy... copies) {
        traps.add(new Trap(kind, outcome, List.of(List.of(copies)), why));
    }

    private static List<List<Trap.Copy>> groups(Trap.Copy... copies) {
        return Stream.of(copies).map(List::of).toList();
    }
}
