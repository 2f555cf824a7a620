// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a template of a user write, and stops it when it does not come to an end. It runs in a thread of its own, so that
 * it can be told to stop without disturbing anything else, and one that does not listen is left behind.
 */
final class BoundedRendering {
    /** Mark of a template whose loops look whether they are to stop. */
    static final String CHECKED = "sheaf.checked";

    /** Characters; more than a hundred times the largest page of ours. */
    private static final int MOST = 50_000_000;

    private BoundedRendering() {}

    /** Why a template was stopped, in words that go on after its name. */
    static final class Endless extends Exception {
        private static final long serialVersionUID = 1L;

        Endless(String why) {
            super(why);
        }
    }

    /**
     * What a template writes.
     *
     * @param patience how long it may take
     */
    static String of(Template template, Map<String, ?> model, Duration patience)
            throws IOException, TemplateException, Endless {
        FutureTask<String> work = new FutureTask<>(() -> {
            Bounded out = new Bounded();
            template.process(model, out);
            return out.text.toString();
        });
        Thread thread = new Thread(work, "template " + template.getName());
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            throw new Endless("was not done after " + patience.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a template was at work", e);
        } catch (ExecutionException e) {
            return rethrow(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static String rethrow(Throwable cause) throws IOException, TemplateException, Endless {
        if (cause instanceof TooMuch) {
            throw new Endless("writes more than " + MOST / 1_000_000 + " million characters");
        } else if (cause instanceof StackOverflowError) {
            throw new Endless("calls itself again and again: a macro or function that never stops calling itself");
        } else if (cause instanceof OutOfMemoryError) {
            throw new Endless("needs more memory than there is");
        } else if (cause instanceof IOException e) {
            throw e;
        } else if (cause instanceof TemplateException e) {
            throw e;
        } else if (cause instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException("a template failed in a way that was not foreseen", cause);
    }

    /** So much was written that it can be no page. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] from, int offset, int length) throws IOException {
            if (text.length() + (long) length > MOST) {
                throw new TooMuch();
            }
            text.append(from, offset, length);
        }

        @Override
        public void flush() {
            // all of it is in memory
        }

        @Override
        public void close() {
            // as for flush
        }
    }
}
