// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.document.FullText;
import org.sheaf.document.Heading;
import org.sheaf.document.Page;
import org.sheaf.document.ReaderVersion;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;

/** What stands in packets, so that those on their way can be merged by a later Sheaf. */
class PacketFormTest {
    private static final ReportId REPORT = ReportId.parse("R0123456789abcdef-1").orElseThrow();
    private static final ReviewId REVIEW = new ReviewId("harbour");
    private static final ReviewerId BRAM = new ReviewerId("bram");
    private static final String TEXT = "Findings\n\nNets \uD83E\uDDF5 mend crews.\fCalm \"came\".";

    @Test
    void aPacketForScreeningHasTheIdThatItHadBeforeThereWereOthers() {
        Stage stage = new Stage(
                "title-abstract",
                "Titles and abstracts",
                Stage.Kind.TITLE_ABSTRACT,
                2,
                new TreeSet<>(),
                Optional.empty(),
                true,
                Stage.Unsure.INCLUDE);
        Eligibility eligibility = new Eligibility(
                List.of(new Eligibility.Criterion("who", "Population", "Adults who fish", "", "")),
                List.of(new Eligibility.Reason("opinion", "Opinion without data", "")),
                new Eligibility.Highlights(List.of("fish*"), List.of("child*")));
        ScreeningPacket.Card card = new ScreeningPacket.Card(
                REPORT,
                "Nets at noon",
                List.of("Okafor, N."),
                "Adults mend nets.",
                "Okafor, N.",
                "1991",
                "doi:10.5555/w.1",
                "nets; noon",
                List.of("ask"));
        ScreeningPacket packet = new ScreeningPacket(REVIEW, "Work at sea", BRAM, stage, eligibility, List.of(card));
        assertThat(packet.id()).isEqualTo("b7534d3117b7d7be");
        assertThat(PacketJson.read(PacketJson.description(packet), PacketJson.cards(packet)))
                .contains(packet);
    }

    @Test
    void aPacketForCodingIsReadAsItWasWritten() {
        CodingPacket packet = coding();
        assertThat(PacketJson.version(PacketJson.description(packet))).isEqualTo(PacketJson.VERSION);
        assertThat(PacketJson.read(PacketJson.description(packet), PacketJson.cards(packet)))
                .contains(packet);
    }

    @Test
    void aPacketForCodingWhosePlacesLieOutsideItsTextOrWhoseWordsAreNoneIsNoPacket() {
        CodingPacket packet = coding();
        String description = PacketJson.description(packet);
        String cards = PacketJson.cards(packet);
        for (String[] change : List.of(
                new String[] {"[1,10,28,\"results\"]", "[1,10,99,\"results\"]"},
                new String[] {"\"results\"]", "\"songs\"]"},
                new String[] {"2026-03-02T10:00:00Z", "yesterday"},
                new String[] {"\"code\":\"calm\"", "\"code\":\"C A L M\""},
                new String[] {REPORT.toString(), "nothing"},
                new String[] {"\"pages\":[[1,", "\"pages\":[[0,"})) {
            String changed = cards.replace(change[0], change[1]);
            assertThat(changed).as(change[0]).isNotEqualTo(cards);
            assertThat(PacketJson.read(description, changed)).as(change[1]).isEmpty();
        }
        assertThat(PacketJson.read(description.replace("\"parent\":\"mood\"", "\"parent\":\"calm\""), cards))
                .as("a code below itself")
                .isEmpty();
    }

    private static CodingPacket coding() {
        Code mood = Code.named(new CodeId("mood"), "Mood", Optional.empty());
        Code calm = new Code(
                new CodeId("calm"),
                "Feeling calm",
                "At ease\nat work",
                "said",
                "seen",
                "\"calm\"",
                Optional.of(mood.id()),
                Optional.of(LogicModelColumn.values()[0]),
                Optional.of(CodeLevel.DESCRIPTIVE),
                Optional.of(CodeOrigin.DEDUCTIVE),
                "a frame");
        FullText text = new FullText(
                new ReaderVersion("text", 1),
                TEXT,
                List.of(new Page(1, "305", 0, 28), new Page(2, "", 29, 41)),
                List.of(new Heading(1, Section.RESULTS, 1, 0, 8)),
                List.of(
                        new Sentence(1, 0, 8, Section.RESULTS),
                        new Sentence(1, 10, 28, Section.RESULTS),
                        new Sentence(2, 29, 41, Section.RESULTS)));
        CodedSegment segment = new CodedSegment(
                "0123456789abcdef",
                REPORT,
                Digest.of(TEXT),
                1,
                10,
                28,
                "Nets \uD83E\uDDF5 mend crews.",
                calm.id(),
                BRAM,
                "2026-03-02T10:00:00Z",
                "why not");
        return new CodingPacket(
                REVIEW,
                "Work at sea",
                BRAM,
                new CodingTree(3, List.of(calm, mood)),
                List.of(new CodingPacket.Text(
                        REPORT, "Okafor 1991", text, true, "2026-03-02T10:00:01.500Z", List.of(segment))));
    }
}
