// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * Names the build of the program that runs, so that nothing is taken over from another one whose rules may be others. The
 * version does not tell: while somebody works on the rules it stays the same.
 */
final class ThisBuild {
    private static final String NAME = find();

    private ThisBuild() {}

    /** The size and age of the program's file; where it runs from a folder of classes, this one process. */
    static String name() {
        return NAME;
    }

    private static String find() {
        try {
            CodeSource source = ThisBuild.class.getProtectionDomain().getCodeSource();
            Path program = Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(program)) {
                return Files.size(program) + " "
                        + Files.getLastModifiedTime(program).toMillis();
            }
        } catch (IOException | URISyntaxException | SecurityException e) {
            // then as if from a folder
        }
        ProcessHandle process = ProcessHandle.current();
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("");
    }
}
