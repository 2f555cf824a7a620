// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine that the figures were measured on, in a line. */
final class Machine {
    private Machine() {}

    static String describe() throws IOException {
        return "Machine: " + Runtime.getRuntime().availableProcessors() + " processors ("
                + field("/proc/cpuinfo", "model name")
                + "), "
                + Math.round(Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1048576.0)
                + " GiB memory, " + System.getProperty("os.name") + ", Java " + System.getProperty("java.version")
                + ".";
    }

    private static String field(String file, String name) throws IOException {
        if (!Files.isReadable(Path.of(file))) {
            return "0";
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("0");
        }
    }
}
