// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;

/**
 * A work packet as one file that goes out by mail and comes back with what was decided in it: a ZIP file of a description,
 * the cards or texts, and what was decided, one decision a line. Nothing is compressed, so the same packet gives the same
 * bytes on every computer, and nothing in a packet unpacks to more than the file has.
 */
public final class PacketFile {
    private static final String DESCRIPTION = "packet.json";
    private static final String CARDS = "cards.jsonl";
    private static final String VOTES = "votes.jsonl";
    private static final List<String> MEMBERS = List.of(DESCRIPTION, VOTES, CARDS);
    private static final long LARGEST = 1L << 30;
    private static final int FIRST_MEMBER = 30;

    /** Java takes the very first moment that a ZIP file can hold for an earlier one and adds the time zone's. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /**
     * A packet with what was decided in it.
     *
     * @param votes everything that was said in it, oldest first
     * @param problems lines that cannot be used
     */
    public record Content(WorkPacket packet, List<Decision> votes, List<Problem> problems) {
        public Content {
            votes = List.copyOf(votes);
            problems = List.copyOf(problems);
        }
    }

    private PacketFile() {}

    /** Whether a file begins as a work packet does. */
    public static boolean isPacket(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(FIRST_MEMBER + DESCRIPTION.length());
            byte[] name = DESCRIPTION.getBytes(StandardCharsets.US_ASCII);
            return head.length == FIRST_MEMBER + name.length
                    && Arrays.equals(head, FIRST_MEMBER, head.length, name, 0, name.length);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes a new packet. The same packet may be written twice.
     *
     * @throws ReviewException if another file of this name is there: votes may stand in it
     */
    public static void writeNew(Path file, WorkPacket packet) {
        try {
            byte[] bytes = bytes(packet, List.of());
            if (Files.exists(file)) {
                if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                    return;
                }
                throw ReviewException.usage(
                        file.getFileName() + " is there already; work may stand in it.",
                        "Choose another name with -o, or move the old packet away.");
            }
            SafeFiles.write(file, bytes);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Writes the packet with what was decided in it over itself, whole or not at all. */
    static void rewrite(Path file, WorkPacket packet, Collection<Decision> votes) {
        try {
            SafeFiles.write(file, bytes(packet, votes));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static ReviewException unwritable(Path file, IOException e) {
        return ReviewException.workspace(
                file.getFileName() + " cannot be written: " + FileTrouble.words(e) + ".",
                "Copy the packet into a folder of your own and try again there; what was kept stays beside it.",
                e);
    }

    private static byte[] bytes(WorkPacket packet, Collection<Decision> votes) throws IOException {
        StringBuilder lines = new StringBuilder();
        votes.stream()
                .sorted()
                .distinct()
                .forEach(vote -> lines.append(vote.toJson()).append('\n'));
        Map<String, String> members = new LinkedHashMap<>();
        members.put(DESCRIPTION, PacketJson.description(packet));
        members.put(VOTES, lines.toString());
        members.put(CARDS, PacketJson.cards(packet));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                byte[] bytes = member.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 crc = new CRC32();
                crc.update(bytes);
                ZipEntry entry = new ZipEntry(member.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCompressedSize(bytes.length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /**
     * Reads a packet and trusts nothing in it. What was decided since it was last closed, and lies beside it, is read too.
     *
     * @param name the file as the user knows it
     * @throws ReviewException if it is no packet, is damaged or was changed, or comes from a newer Sheaf
     */
    public static Content read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw ReviewException.usage("There is no file " + name + ".", "Check the name and the folder.");
        }
        Map<String, String> members = new TreeMap<>();
        try {
            if (Files.size(file) > LARGEST) {
                throw refuse(name, "is larger than any work packet");
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (!MEMBERS.contains(entry.getName()) || members.containsKey(entry.getName())) {
                        throw refuse(name, "holds something that no work packet has");
                    }
                    if (entry.getMethod() != ZipEntry.STORED) {
                        throw refuse(name, "was packed again by another program");
                    }
                    members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw refuse(name, "is damaged or was cut off on its way");
        } catch (IOException e) {
            throw ReviewException.workspace(
                    name + " cannot be read: " + FileTrouble.words(e) + ".", "Check who may read it.", e);
        }
        if (members.size() < MEMBERS.size()) {
            throw refuse(name, members.isEmpty() ? "is no work packet" : "is damaged or was cut off on its way");
        }
        return content(file, name, members);
    }

    private static Content content(Path file, String name, Map<String, String> members) {
        String description = members.getOrDefault(DESCRIPTION, "");
        int version = PacketJson.version(description);
        if (version > PacketJson.VERSION) {
            throw ReviewException.workspace(
                    name + " was made by a newer Sheaf.", "Install the version with which it was made.");
        }
        String cards = members.getOrDefault(CARDS, "");
        Optional<WorkPacket> packet = version == 0 ? Optional.empty() : PacketJson.read(description, cards);
        if (packet.isEmpty() || !packet.get().id().equals(Digest.of(description).abbreviated())) {
            throw refuse(name, "was changed after it was made: its digest does not fit");
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Decision> votes = new TreeMap<>();
        List<String> lines = members.getOrDefault(VOTES, "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            DecisionLine.parse(name, i + 1, lines.get(i), problems).ifPresent(vote -> votes.put(vote.id(), vote));
        }
        PacketJournal.lines(file).forEach(vote -> votes.put(vote.id(), vote));
        return new Content(packet.get(), votes.values().stream().sorted().toList(), problems);
    }

    private static ReviewException refuse(String name, String what) {
        return ReviewException.workspace(
                name + " " + what + ".",
                "Nothing of it was used. Ask for the file again as Sheaf wrote it, or make a new one with `sheaf packet"
                        + " make`.");
    }
}
