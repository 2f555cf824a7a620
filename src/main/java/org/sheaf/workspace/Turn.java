// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One program of several at a time writes the files that all of them write: reports and decisions. The system takes the
 * lock back when a program dies.
 */
final class Turn {
    /** A lock on a file holds between programs, not between the threads of one. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private Turn() {}

    static <T> T take(Path lockFile, Supplier<T> work) {
        if (THREADS.isHeldByCurrentThread()) {
            return work.get();
        }
        THREADS.lock();
        FileChannel channel = locked(lockFile);
        try {
            return work.get();
        } finally {
            release(channel);
            THREADS.unlock();
        }
    }

    /** The lock, or nothing where it cannot be had: then nobody can write beside it either, and the writing says why. */
    private static @Nullable FileChannel locked(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return channel;
        } catch (IOException e) {
            return null;
        }
    }

    private static void release(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the system takes the lock back when the program ends
        }
    }
}
