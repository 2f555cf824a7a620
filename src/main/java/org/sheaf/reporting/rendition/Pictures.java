// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Drawings as pictures, each painted once in a run: the same one stands in a report's DOCX, beside it as PNG, and in the
 * write-up. Several documents may ask at once; who comes second waits for the first.
 */
public final class Pictures {
    /** What is kept, in bytes; what comes after that is painted anew each time. */
    private static final long MOST_KEPT = 48_000_000;

    private final Map<String, CompletableFuture<Painted>> kept = new HashMap<>();
    private long size;

    /**
     * A drawing as a picture.
     *
     * @param png the file
     * @param width of the drawing in pixels of CSS (1/96 inch)
     * @param height of the drawing
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Painted(byte[] png, double width, double height) {}

    /**
     * The picture of a drawing.
     *
     * @param svg its text, with a box in the place of what no font has
     */
    Painted of(String svg, InstalledFonts installed) throws SvgPicture.UnreadableDrawing {
        CompletableFuture<Painted> mine = new CompletableFuture<>();
        CompletableFuture<Painted> first;
        synchronized (kept) {
            first = size > MOST_KEPT ? kept.getOrDefault(svg, mine) : kept.computeIfAbsent(svg, text -> mine);
        }
        if (first == mine) {
            try {
                SvgPicture picture = SvgPicture.read(svg, installed);
                mine.complete(new Painted(picture.png(), picture.width(), picture.height()));
            } catch (SvgPicture.UnreadableDrawing | RuntimeException | Error e) {
                mine.completeExceptionally(e); // so that nobody waits for ever
            }
        }
        try {
            Painted painted = first.join();
            if (first == mine) {
                synchronized (kept) {
                    size += painted.png().length + 2L * svg.length();
                }
            }
            return painted;
        } catch (CompletionException e) {
            if (e.getCause() instanceof SvgPicture.UnreadableDrawing unreadable) {
                throw unreadable;
            }
            throw e;
        }
    }
}
