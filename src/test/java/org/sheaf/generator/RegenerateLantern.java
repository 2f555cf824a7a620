// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the files of the review Lantern anew. Run it from the project's root after a change to the generator. */
final class RegenerateLantern {
    private RegenerateLantern() {}

    /** @param args the folder of the review; {@code corpus/lantern} if none is named */
    public static void main(String[] args) throws IOException {
        Path review = Path.of(args.length > 0 ? args[0] : "corpus/lantern");
        LanternReview lantern = LanternReview.make();
        Path searches = Files.createDirectories(review.resolve("searches"));
        for (Map.Entry<String, byte[]> file : lantern.searches().entrySet()) {
            Files.write(searches.resolve(file.getKey()), file.getValue());
        }
        Files.write(review.resolve("truth.csv"), lantern.truthCsv().getBytes(StandardCharsets.UTF_8));
        Files.write(review.resolve("traps.csv"), lantern.trapsCsv().getBytes(StandardCharsets.UTF_8));
    }
}
