// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.document.FullText;
import org.sheaf.document.Page;
import org.sheaf.document.ReaderVersion;

/** A passage is found again by its words, and nowhere else. */
class AnchorTest {
    /** What stands at the places at which a quote is found. */
    private static List<String> found(String text, String quote) {
        FullText full = new FullText(
                new ReaderVersion("plain", 1),
                text,
                List.of(new Page(1, "", 0, text.codePointCount(0, text.length()))),
                List.of(),
                List.of());
        return new Anchor(full)
                .find(quote).stream()
                        .map(place -> full.quote(place.start(), place.end()))
                        .toList();
    }

    @Test
    void wordsAreFoundWhereverLinesBreakNow() {
        assertThat(found("They spoke of\nmend-\ning nets.", "of mend-ing nets")).containsExactly("of mend- ing nets");
        assertThat(found("Calm. Then calm, then calm.", "calm")).hasSize(2);
    }

    @Test
    void aWordIsNotFoundWithinALongerOne() {
        assertThat(found("Two women spoke.", "men")).isEmpty();
        assertThat(found("The mental load.", "men")).isEmpty();
        assertThat(found("Aged 120 years.", "20")).isEmpty();
        assertThat(found("Women and men.", "men")).containsExactly("men");
        assertThat(found("men", "men")).as("at both ends of the text").containsExactly("men");
    }

    @Test
    void wordsThatOnlyStandNextToEachOtherWithoutABlankAreNoNeighbours() {
        assertThat(found("so men and so on", "men and")).containsExactly("men and");
        assertThat(found("(men)", "men")).containsExactly("men");
        assertThat(found("women; (men) left", "(men)")).containsExactly("(men)");
    }

    @Test
    void anAccentThatIsACharacterOfItsOwnBelongsToItsWord() {
        assertThat(found("a cafe\u0301 by the pier", "cafe")).isEmpty();
        assertThat(found("a cafe\u0301 by the pier", "cafe\u0301")).hasSize(1);
    }

    @Test
    void lettersOutsideTheFirstPlaneAreLettersToo() {
        String bold = new String(Character.toChars(0x1D400));
        assertThat(found(bold + "men left", "men")).isEmpty();
        assertThat(found(bold + " men left", "men")).containsExactly("men");
    }

    @Test
    void inScriptsWithoutBlanksAPassageIsFoundBetweenItsNeighbours() {
        assertThat(found("\u6e14\u6c11\u8bf4\u4fee\u7f51\u8ba9\u4eba\u5e73\u9759", "\u4fee\u7f51"))
                .hasSize(1);
    }
}
