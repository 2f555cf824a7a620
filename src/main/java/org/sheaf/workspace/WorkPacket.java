// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import org.sheaf.audit.Digest;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;

/**
 * A work packet: what one person needs to work on a review away from the workspace. It holds nothing that others decided,
 * and nothing that tells when or where it was made: the same work gives the same packet.
 */
public sealed interface WorkPacket permits ScreeningPacket, CodingPacket {
    /** What stands before a packet's id where a decision says where it came from. */
    String FROM = "packet ";

    /** The review's id. */
    ReviewId review();

    /** The review's title. */
    String title();

    /** For whom it is; what is decided in it is this person's. */
    ReviewerId reviewer();

    /** Digest of all that the packet holds, its first 16 digits. */
    default String id() {
        return Digest.of(PacketJson.description(this)).abbreviated();
    }

    /** What is decided in it says this of where it came from. */
    default String from() {
        return FROM + id();
    }
}
