// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sheaf.problem.ReviewException;
import org.sheaf.sampling.SampleSize;
import org.sheaf.sampling.Seed;
import picocli.CommandLine.Option;

/** How many reports are drawn, and from which seed. */
final class DrawOptions {
    private static final Pattern SEED = Pattern.compile("-?[0-9]{1,18}");

    @Option(
            names = "--sample",
            paramLabel = "SIZE",
            description = "A random sample: 20%% of the stage's reports, or a number.")
    private Optional<String> sample = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance begins (default 1): the same seed draws the same reports again.")
    private String seed = "1";

    /** The size of the sample; nothing where none was asked for. */
    Optional<SampleSize> size() {
        return sample.map(DrawOptions::size);
    }

    /** A size as a person writes it. */
    static SampleSize size(String written) {
        return SampleSize.parse(written)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + written + "\" is no size of a sample.",
                        "Write a percentage such as 20%, or a number such as 50."));
    }

    Seed seed() {
        return seed(seed);
    }

    /** A seed as a person writes it. */
    static Seed seed(String written) {
        if (!SEED.matcher(written).matches()) {
            throw ReviewException.usage("\"" + written + "\" is no seed.", "Write a whole number, such as 1.");
        }
        return new Seed(Long.parseLong(written));
    }
}
