// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sheaf.audit.Decision;
import org.sheaf.problem.ReviewException;

/**
 * What is decided in a work packet while it is open: one line after another in a file beside it, each on the disk before the
 * person is told. Closing the packet, or opening it again after the program was stopped, puts the lines into the packet,
 * so that one file goes back.
 *
 * @param <P> the kind of packet
 */
public final class PacketJournal<P extends WorkPacket> implements AutoCloseable {
    private static final String ENDING = ".votes";
    /** The byte that is locked: one that no line reaches, since some systems let nobody read what is locked. */
    private static final long BEYOND = Long.MAX_VALUE - 1;

    private final Path file;
    private final Path journal;
    private final P packet;
    private final List<Decision> all;
    private final FileChannel channel;

    private PacketJournal(Path file, P packet, List<Decision> all, FileChannel channel) {
        this.file = file;
        this.journal = beside(file);
        this.packet = packet;
        this.all = new ArrayList<>(all);
        this.channel = channel;
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /**
     * Opens a packet to decide in.
     *
     * @param name the file as the user knows it
     * @param kind what kind of packet it is to be
     * @throws ReviewException if it cannot be read, is of another kind, or is open in another window
     */
    public static <P extends WorkPacket> PacketJournal<P> open(Path file, String name, Class<P> kind) {
        packet(PacketFile.read(file, name), name, kind); // said before anything is made beside it
        FileChannel channel = channel(file);
        try {
            PacketFile.Content content = PacketFile.read(file, name);
            PacketJournal<P> journal = new PacketJournal<>(file, packet(content, name, kind), content.votes(), channel);
            journal.putAway();
            return journal;
        } catch (RuntimeException e) {
            close(channel);
            throw e;
        }
    }

    private static <P extends WorkPacket> P packet(PacketFile.Content content, String name, Class<P> kind) {
        if (kind.isInstance(content.packet())) {
            return kind.cast(content.packet());
        }
        boolean coding = content.packet() instanceof CodingPacket;
        throw ReviewException.usage(
                name + " is a packet for " + (coding ? "coding" : "screening") + ".",
                "Open it with `sheaf " + (coding ? "code" : "screen") + " --packet`.");
    }

    private static FileChannel channel(Path file) {
        try {
            FileChannel channel = FileChannel.open(beside(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw ReviewException.usage(
                        file.getFileName() + " is open in another window.", "Go on there, or close it first.");
            }
            return channel;
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "Nothing can be written beside " + file.getFileName() + ": " + FileTrouble.words(e) + ".",
                    "Copy the packet into a folder of your own and open it there.",
                    e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(BEYOND, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public P packet() {
        return packet;
    }

    /** Everything that was decided in it, oldest first. */
    public List<Decision> all() {
        return List.copyOf(all);
    }

    /** Keeps a decision; it is on the disk when this returns. */
    public void add(Decision decision) {
        try {
            ByteBuffer line = ByteBuffer.wrap((decision.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "Nothing more can be written beside " + file.getFileName() + ": " + FileTrouble.words(e) + ".",
                    "See that the disk has space; what was kept before is kept.",
                    e);
        }
        all.add(decision);
    }

    /** The lines beside a packet. One that was cut short was never acknowledged. */
    static List<Decision> lines(Path file) {
        Path journal = beside(file);
        List<Decision> decisions = new ArrayList<>();
        if (Files.isRegularFile(journal)) {
            try {
                for (String line : Files.readString(journal, StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    DecisionLine.parse("", 0, line, new ArrayList<>()).ifPresent(decisions::add);
                }
            } catch (IOException e) {
                throw ReviewException.workspace(
                        journal.getFileName() + " cannot be read: " + FileTrouble.words(e) + ".",
                        "What was kept stands in it; check who may read it.",
                        e);
            }
        }
        return decisions;
    }

    private void putAway() {
        try {
            if (channel.size() > 0) {
                PacketFile.rewrite(file, packet, all);
                channel.truncate(0);
                channel.position(0);
            }
        } catch (IOException e) {
            throw ReviewException.workspace(
                    journal.getFileName() + " cannot be written: " + FileTrouble.words(e) + ".",
                    "See that the disk has space, then open the packet again.",
                    e);
        }
    }

    /** Puts what was decided into the packet; the file beside it goes. */
    @Override
    public void close() {
        putAway();
        close(channel);
        try {
            Files.deleteIfExists(journal);
        } catch (IOException e) {
            // it is empty and in nobody's way
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the system takes the lock back when the program ends
        }
    }
}
