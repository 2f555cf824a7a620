// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.dedup.Rec.gardening;
import static org.sheaf.dedup.Rec.rec;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.LinkKind;
import org.sheaf.citation.WorkType;

/** Each rule by a pair that it alone joins, and each trap by a pair that looks like it. */
class JudgeTest {
    private static final String TITLE = "Community gardening and the sleep of shift workers: a cohort study";
    private static final String[] AUTHORS = {"Okonjo-Brandt, A.", "Lindqvist, P.", "de Vries, H. M."};

    private static Decision judge(Rec a, Rec b) {
        return judge(a, b, DedupSettings.defaults());
    }

    private static Decision judge(Rec a, Rec b, DedupSettings settings) {
        Fingerprint x = Fingerprint.of(a.build());
        Fingerprint y = Fingerprint.of(b.build());
        Decision there = new Judge(settings).judge(Comparison.of(x, y));
        Decision back = new Judge(settings).judge(Comparison.of(y, x));
        assertThat(back).as("the other way round").isEqualTo(there);
        return there;
    }

    private static void joins(Rule rule, Rec a, Rec b) {
        assertThat(judge(a, b).rule()).contains(rule);
    }

    private static void asks(Rec a, Rec b) {
        assertThat(judge(a, b).kind()).isEqualTo(Decision.Kind.DOUBTFUL);
    }

    private static void keepsApart(Rec a, Rec b) {
        assertThat(judge(a, b).kind()).isEqualTo(Decision.Kind.DIFFERENT);
    }

    private static void links(LinkKind kind, Rec a, Rec b) {
        Decision d = judge(a, b);
        assertThat(d.kind()).isEqualTo(Decision.Kind.LINKED);
        assertThat(d.link()).contains(kind);
    }

    private static Rec second() {
        return rec(2, TITLE).by(AUTHORS);
    }

    @Nested
    class Joined {
        @Test
        void bySameIdentifierWhateverElseIsMissing() {
            joins(Rule.SAME_IDENTIFIER, gardening(1).doi("10.1000/g.1"), second().doi("https://doi.org/10.1000/G.1"));
            joins(
                    Rule.SAME_IDENTIFIER,
                    gardening(1).pmid("123"),
                    second().in("", "2019", "", "", "").pmid("123"));
        }

        @Test
        void bySameIdentifierAndPagesUnderATranslatedTitle() {
            joins(
                    Rule.SAME_IDENTIFIER_OTHER_TITLE,
                    gardening(1).doi("10.1000/g.1"),
                    rec(2, "Gemeinschaftsgärten und der Schlaf von Schichtarbeitern")
                            .by(AUTHORS)
                            .in("", "2014", "", "", "313")
                            .doi("10.1000/g.1"));
        }

        @Test
        void whenTheSameInEveryFieldThatTheyHave() {
            joins(
                    Rule.SAME_IN_EVERY_FIELD,
                    rec(1, "Gardening").by("Roe, A.").in("", "2014", "", "", ""),
                    rec(2, "Gardening").by("Roe, A.").in("", "2014", "", "", ""));
            joins(
                    Rule.SAME_IN_EVERY_FIELD,
                    rec(1, TITLE).in("Journal of Rest", "2014", "", "", ""),
                    rec(2, TITLE).in("J Rest", "2014", "", "", ""));
        }

        @Test
        void bySameTitleAndPlaceThoughTheYearIsMistyped() {
            joins(Rule.SAME_TITLE_AND_PLACE, gardening(1), second().in("J Occup Rest", "2004", "12", "", "313-9"));
            joins(Rule.SAME_TITLE_AND_PLACE, gardening(1), rec(2, TITLE).in("J Occup Rest", "2014", "12", "", "313-9"));
        }

        @Test
        void byTitleAuthorsAndPagesThoughTheSubtitleIsLeftOut() {
            joins(
                    Rule.TITLE_AND_PAGES,
                    gardening(1),
                    rec(2, "Community gardening and the sleep of shift workers")
                            .by(AUTHORS)
                            .in("J Occup Rest", "2015", "", "", "313"));
        }

        @Test
        void byBothPagesThoughTheVolumeIsWrittenOtherwise() {
            joins(Rule.SAME_PAGES_OTHER_VOLUME, gardening(1), second().in("J Occup Rest", "2014", "21", "", "313-9"));
        }

        @Test
        void byTitleAuthorsAndJournalWhenNothingSpeaksAgainstIt() {
            joins(Rule.SAME_TITLE_AND_JOURNAL, gardening(1), second().in("J Occup Rest", "2014", "", "", ""));
        }

        @Test
        void onlineFirstWithItsIssueAYearLater() {
            joins(Rule.SAME_TITLE_AND_JOURNAL, gardening(1), second().in("J Occup Rest", "2013", "", "", "1-7"));
        }

        @Test
        void byTitleAuthorsAndYearWhenOneNamesNoJournal() {
            joins(Rule.SAME_TITLE_NO_JOURNAL, gardening(1), second().in("", "2014", "", "", ""));
        }

        @Test
        void byTitleJournalAndVolumeWhenOneNamesNoAuthors() {
            joins(Rule.SAME_TITLE_NO_AUTHORS, gardening(1), rec(2, TITLE).in("J Occup Rest", "2014", "12", "", ""));
        }

        @Test
        void thoughTheJournalGoesByAnotherName() {
            joins(Rule.JOURNAL_UNDER_OTHER_NAME, gardening(1), second().in("Zhiye Xiuxi Zazhi", "2014", "12", "3", ""));
            joins(Rule.JOURNAL_UNDER_OTHER_NAME, gardening(1), second().in("Zhiye Xiuxi Zazhi", "2014", "", "", "313"));
        }

        @Test
        void thoughAPageIsMistyped() {
            joins(Rule.PAGES_MISTYPED, gardening(1), second().in("J Occup Rest", "2014", "12", "", "312-319"));
            joins(Rule.PAGES_MISTYPED, gardening(1), second().in("J Occup Rest", "2014", "12", "3", "e3-e9"));
        }

        @Test
        void becauseTwoWorksCannotFillTheSamePages() {
            joins(
                    Rule.SAME_PAGES_OTHER_TITLE,
                    gardening(1),
                    rec(2, "Gemeinschaftsgärten und der Schlaf von Schichtarbeitern")
                            .by(AUTHORS)
                            .in("J Occup Rest", "2014", "12", "3", "313-319"));
        }

        @Test
        void aLongTitleWithItsSubtitleLeftOutWhereOneHasNoPlace() {
            String main = "Community gardening and the deep sleep of shift workers";
            joins(
                    Rule.SUBTITLE_LEFT_OUT,
                    rec(1, main + ": a cohort study").by(AUTHORS).in("Journal of Rest", "2014", "12", "3", "313-319"),
                    rec(2, main).by(AUTHORS).in("J Rest", "2014", "", "", ""));
        }

        @Test
        void versionsOfOneLivingReviewWithinAYear() {
            joins(
                    Rule.VERSIONS,
                    rec(1, "Gardening for sleep in adults on shifts")
                            .by("Roe, A.", "Poe, B.")
                            .in("Cochrane Database Syst Rev", "2014", "", "3", "")
                            .doi("10.1002/14651858.CD009999.pub2"),
                    rec(2, "Gardening for sleep in adults on shifts")
                            .by("Roe, A.", "Poe, B.")
                            .in("Cochrane Database Syst Rev", "2015", "", "2", "")
                            .doi("10.1002/14651858.CD009999.pub3"));
        }

        @Test
        void thoughColumnsOfOneRecordAreShifted() {
            assertThat(judge(gardening(1), second().in("J Occup Rest", "2014", "", "12", "3"))
                            .kind())
                    .isEqualTo(Decision.Kind.SAME);
        }
    }

    @Nested
    class KeptApart {
        @Test
        void editorialsWithTheSameHeading() {
            keepsApart(
                    rec(1, "Editorial Introduction").by("Zed, V.").in("Journal of Rest", "2010", "27", "1", "5-11"),
                    rec(2, "Editorial Introduction").by("Zed, V.").in("Journal of Rest", "2010", "27", "2", "5-7"));
            keepsApart(
                    rec(1, "Editorial").by("Zed, V.").in("Journal of Rest", "2010", "27", "1", "1-2"),
                    rec(2, "Editorial").by("Zed, V.").in("Journal of Rest", "2010", "27", "2", "1-2"));
        }

        @Test
        void anEditorialWithoutItsIssueThatFitsTwo() {
            assertThat(judge(
                                    rec(1, "Editorial").by("Zed, V.").in("Journal of Rest", "2010", "27", "1", "1-2"),
                                    rec(2, "Editorial").by("Zed, V.").in("Journal of Rest", "2010", "27", "", "1-2"))
                            .kind())
                    .isNotEqualTo(Decision.Kind.SAME);
        }

        @Test
        void partsOfOneWork() {
            keepsApart(
                    rec(1, "Gardening and sleep. Part I").by(AUTHORS).in("Journal of Rest", "2010", "27", "1", ""),
                    rec(2, "Gardening and sleep. Part II").by(AUTHORS).in("Journal of Rest", "2010", "27", "1", ""));
        }

        @Test
        void trialsThatDifferInOneWord() {
            assertThat(judge(
                                    rec(1, "Trial of gardening in adult shift workers")
                                            .by("Rest Pharma")
                                            .in("Registry", "2011", "", "", ""),
                                    rec(2, "Trial of gardening in adolescent shift workers")
                                            .by("Rest Pharma")
                                            .in("Registry", "2011", "", "", ""))
                            .kind())
                    .isNotEqualTo(Decision.Kind.SAME);
        }

        @Test
        void differentAbstractsOnOnePage() {
            keepsApart(
                    rec(1, "Gardening in adults with insomnia")
                            .by(AUTHORS)
                            .in("Journal of Rest", "2010", "27", "1", "S23-S23"),
                    rec(2, "Melatonin for bridge engineers")
                            .by(AUTHORS)
                            .in("Journal of Rest", "2010", "27", "1", "S23-S23"));
        }

        @Test
        void articlesAtTheSamePagesOfTwoIssues() {
            keepsApart(
                    rec(1, "Gardening in adults with insomnia")
                            .by("Zed, V.")
                            .in("Journal of Rest", "2010", "7", "1", "66-71"),
                    rec(2, "Melatonin for bridge engineers")
                            .by("Zed, V.")
                            .in("Journal of Rest", "2010", "7", "", "66-71"));
        }

        @Test
        void worksWithoutTitles() {
            keepsApart(
                    rec(1, "UNKNOWN").by(AUTHORS).in("Conference on Rest", "2010", "", "", ""),
                    rec(2, "UNKNOWN").by(AUTHORS).in("Conference on Rest", "2010", "", "", ""));
        }

        @Test
        void worksThatShareADoiByMistake() {
            keepsApart(
                    rec(1, "Gardening in adults with insomnia")
                            .by("Roe, A.")
                            .in("J Rest", "2018", "42", "", "")
                            .doi("10.1000/x.1"),
                    rec(2, "A longitudinal look at bridges")
                            .by("Poe, B.")
                            .in("J Rest", "2019", "44", "", "")
                            .doi("10.1000/x.1"));
        }

        @Test
        void aSeriesUnderOneTitle() {
            links(
                    LinkKind.COMPANION,
                    rec(1, "Gateways to better sleep").by(AUTHORS).in("Methods of Rest", "2003", "25", "5", "387-408"),
                    rec(2, "Gateways to better sleep").by(AUTHORS).in("Methods of Rest", "2007", "29", "7", "467-509"));
        }
    }

    @Nested
    class Asked {
        @Test
        void whenEverythingAgreesButTheDois() {
            asks(gardening(1).doi("10.1000/g.1"), gardening(2).doi("10.2307/777"));
        }

        @Test
        void whenEverythingAgreesButThePubMedIds() {
            asks(gardening(1).pmid("1"), gardening(2).pmid("2"));
        }

        @Test
        void whenOneMayBeTheAbstractOfTheOther() {
            asks(gardening(1), second().in("J Occup Rest", "2014", "12", "9", "1875-1875"));
        }

        @Test
        void whenPublishedTwiceInOneYear() {
            asks(gardening(1), second().in("Annals of Gardens", "2014", "94", "Suppl. 2", "239-240"));
        }

        @Test
        void whenOnlyTitleAndAuthorsAreKnown() {
            asks(gardening(1), second());
        }

        @Test
        void whenFirstPageAgreesAndTheIssueDoesNot() {
            asks(gardening(1), second().in("J Occup Rest", "2014", "12", "9", "313-313"));
        }
    }

    @Nested
    class Linked {
        @Test
        void anErratumToItsPaper() {
            links(
                    LinkKind.ERRATUM,
                    gardening(1),
                    rec(2, "Erratum: " + TITLE).by(AUTHORS).in("J Occup Rest", "2014", "12", "9", "900"));
            links(
                    LinkKind.ERRATUM,
                    gardening(1),
                    rec(2, TITLE + " (vol 12, pg 313, 2014)").by("Xu, Q.").in("J Occup Rest", "2015", "13", "1", "9"));
        }

        @Test
        void aReplyToWhatItReplies() {
            links(
                    LinkKind.COMMENT,
                    gardening(1),
                    rec(2, TITLE + " - Reply").by("Xu, Q.").in("J Occup Rest", "2014", "12", "3", "320"));
        }

        @Test
        void aProtocolToItsReport() {
            links(
                    LinkKind.PROTOCOL,
                    gardening(1),
                    rec(2, TITLE + " - study protocol").by(AUTHORS).in("Trials of Rest", "2012", "4", "", "17"));
        }

        @Test
        void aPreprintToItsArticle() {
            links(
                    LinkKind.PREPRINT,
                    gardening(1).doi("10.1000/g.1"),
                    second().in("medRxiv", "2013", "", "", "").doi("10.1101/2013.01.02.1"));
            links(
                    LinkKind.PREPRINT,
                    gardening(1),
                    second().in("", "2014", "", "", "").type(WorkType.PREPRINT));
        }

        @Test
        void aConferenceAbstractToItsArticle() {
            links(
                    LinkKind.CONFERENCE_ABSTRACT,
                    gardening(1),
                    second().in("Sleep Abstracts", "2013", "36", "", "A12").publicationType("Conference Abstract"));
        }

        @Test
        void aLaterVersionOfALivingReview() {
            links(
                    LinkKind.VERSION,
                    second().in("Cochrane Database Syst Rev", "2009", "", "3", "")
                            .doi("10.1002/14651858.CD009999.pub2"),
                    rec(1, TITLE)
                            .by(AUTHORS)
                            .in("Cochrane Database Syst Rev", "2015", "", "2", "")
                            .doi("10.1002/14651858.CD009999.pub3"));
        }

        @Test
        void unlessTheProtocolCountsThatKindAsTheSame() {
            DedupSettings merging = DedupSettings.defaults().merging(Set.of(LinkKind.PREPRINT));
            Decision d = judge(
                    gardening(1).doi("10.1000/g.1"),
                    second().in("medRxiv", "2013", "", "", "").doi("10.1101/2013.1"),
                    merging);
            assertThat(d.kind()).isEqualTo(Decision.Kind.SAME);
            assertThat(d.reason()).isEqualTo("preprint, which the protocol counts as the same report");
        }

        @Test
        void butNotAnErratumMarkedInOneOfTwoRecordsOfIt() {
            assertThat(judge(
                                    rec(1, "Erratum: " + TITLE)
                                            .by("Xu, Q.")
                                            .in("J Occup Rest", "2014", "12", "9", "900-900"),
                                    rec(2, TITLE).by("Xu, Q.").in("J Occup Rest", "2014", "12", "9", "900-900"))
                            .kind())
                    .isEqualTo(Decision.Kind.SAME);
        }
    }
}
