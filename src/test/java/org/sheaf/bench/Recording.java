// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** A recording of the JDK's flight recorder: what was on the stacks of the threads that were at work. */
final class Recording {
    /** What hands work to commands, lambdas and threads would stand between any two methods and say nothing. */
    private static final List<String> PLUMBING = List.of(
            "picocli.",
            "java.util.stream.",
            "java.util.concurrent.",
            "java.util.Spliterator",
            "java.util.ArrayList.ArrayListSpliterator.",
            "java.util.Iterator.",
            "java.lang.Thread.",
            "java.lang.invoke.",
            "jdk.internal.reflect.",
            "java.lang.reflect.");

    private Recording() {}

    /** The options with which Java records into a file; a stack may be deep where streams call streams. */
    static String options(Path file) {
        return "-XX:StartFlightRecording=settings=profile,filename=" + file
                + " -XX:FlightRecorderOptions=stackdepth=256 -XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints";
    }

    /** Adds the samples of a recording to a tree. */
    static void read(Path file, CallTree tree) throws IOException {
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    tree.add(stack(event.getStackTrace().getFrames()));
                }
            }
        }
    }

    private static List<String> stack(List<RecordedFrame> innermostFirst) {
        List<String> stack = new ArrayList<>();
        for (RecordedFrame frame : innermostFirst) {
            String name = name(frame.getMethod());
            boolean again = !stack.isEmpty() && stack.get(stack.size() - 1).equals(name);
            if (PLUMBING.stream().noneMatch(name::startsWith) && !again) {
                stack.add(name);
            }
        }
        Collections.reverse(stack);
        return stack;
    }

    /** Class and method; a lambda goes by the method in which it is written, and so does a class without a name. */
    private static String name(RecordedMethod method) {
        String type =
                method.getType().getName().replaceAll("\\$\\$Lambda.*", "").replaceAll("\\$[0-9]+", "");
        return type.replace('$', '.') + "." + method.getName().replaceAll("lambda\\$(.+)\\$[0-9]+", "$1");
    }
}
