// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.packets;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.workspace.ScreeningPacket;

/**
 * What stands in each row of a workbook to tell where it belongs, so that a row that was copied elsewhere, or saved as CSV,
 * still tells it.
 *
 * @param packet the packet's id
 * @param review id of the review
 * @param stage id of the stage
 * @param reviewer whose votes they are
 * @param rows how many the packet has
 */
record PacketMark(String packet, String review, String stage, ReviewerId reviewer, int rows) {
    private static final Pattern PACKET = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern ROWS = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int PARTS = 5;

    static PacketMark of(ScreeningPacket packet) {
        return new PacketMark(
                packet.id(),
                packet.review().name(),
                packet.stage().id(),
                packet.reviewer(),
                packet.cards().size());
    }

    static Optional<PacketMark> parse(String cell) {
        String[] parts = cell.split(" ", -1);
        return parts.length == PARTS
                        && PACKET.matcher(parts[0]).matches()
                        && ROWS.matcher(parts[4]).matches()
                ? ReviewerId.parse(parts[3])
                        .map(reviewer ->
                                new PacketMark(parts[0], parts[1], parts[2], reviewer, Integer.parseInt(parts[4])))
                : Optional.empty();
    }

    /**
     * What votes say of where they came from. A workbook and the packet with the same reports are two places: neither knows
     * what was voted in the other.
     */
    String from() {
        return ScreeningPacket.FROM + packet + " workbook";
    }

    @Override
    public String toString() {
        return packet + " " + review + " " + stage + " " + reviewer + " " + rows;
    }
}
