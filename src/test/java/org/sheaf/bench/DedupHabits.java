// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Source;

/**
 * What databases and reference managers do to a record on its way: each habit changes one thing and says whether it
 * could. Seeded, so that the same record is spoilt in the same way.
 */
enum DedupHabits {
    TITLE_IN_CAPITALS {
        @Override
        boolean apply(Draft d, Random chance) {
            d.title = d.title.toUpperCase(Locale.ROOT);
            return true;
        }
    },
    LANGUAGE_BEHIND_TITLE {
        @Override
        boolean apply(Draft d, Random chance) {
            d.title = "[" + d.title + "]. ["
                    + List.of("German", "Chinese", "French", "Spanish").get(chance.nextInt(4)) + "]";
            return true;
        }
    },
    REMARK_BEHIND_TITLE {
        @Override
        boolean apply(Draft d, Random chance) {
            d.title += List.of(
                            " [Review] [57 refs]", "[see comment]", ".", " [Erratum appears in J Inv. 2001 Mar;3(4):5]")
                    .get(chance.nextInt(4));
            return true;
        }
    },
    SUBTITLE_LEFT_OUT {
        @Override
        boolean apply(Draft d, Random chance) {
            int colon = d.title.indexOf(": ");
            d.title = colon > 25 ? d.title.substring(0, colon) : d.title;
            return colon > 25;
        }
    },
    TITLE_MISSPELT {
        @Override
        boolean apply(Draft d, Random chance) {
            if (d.title.length() < 30) {
                return false;
            }
            int at = 5 + chance.nextInt(d.title.length() - 10);
            d.title = d.title.substring(0, at)
                    + (char) ('a' + chance.nextInt(26))
                    + d.title.substring(at + chance.nextInt(2));
            return true;
        }
    },
    JOURNAL_ABBREVIATED {
        @Override
        boolean apply(Draft d, Random chance) {
            String[] words = d.journal.split("[ .,:&]+");
            if (words.length < 2 || d.journal.length() > 70) {
                return false;
            }
            List<String> out = new ArrayList<>();
            for (String word : words) {
                if (!SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                    out.add(
                            word.length() > 6
                                    ? word.substring(0, 3 + chance.nextInt(3))
                                    : word.equals("Journal") ? "J" : word);
                }
            }
            d.journal = String.join(" ", out);
            return out.size() > 1;
        }
    },
    JOURNAL_DECORATED {
        @Override
        boolean apply(Draft d, Random chance) {
            d.journal += List.of(
                            ".",
                            " (Print)",
                            " : official journal of the Society",
                            " [Electronic Resource]",
                            " (1234-5678)")
                    .get(chance.nextInt(5));
            return !d.journal.isEmpty();
        }
    },
    JOURNAL_MISSING {
        @Override
        boolean apply(Draft d, Random chance) {
            d.journal = "";
            return true;
        }
    },
    INITIALS {
        @Override
        boolean apply(Draft d, Random chance) {
            d.authors.replaceAll(a -> Author.person(a.family(), initials(a.given())));
            return true;
        }
    },
    FIRST_AUTHORS_ONLY {
        @Override
        boolean apply(Draft d, Random chance) {
            if (d.authors.size() < 4) {
                return false;
            }
            d.authors = new ArrayList<>(d.authors.subList(0, 3));
            d.authors.add(Author.person("et al", ""));
            return true;
        }
    },
    NAMES_TURNED_ROUND {
        @Override
        boolean apply(Draft d, Random chance) {
            d.authors.replaceAll(a -> a.given().isEmpty() ? a : Author.person(a.given(), a.family()));
            return true;
        }
    },
    AUTHORS_MISSING {
        @Override
        boolean apply(Draft d, Random chance) {
            d.authors.clear();
            return true;
        }
    },
    LAST_PAGE_SHORT {
        @Override
        boolean apply(Draft d, Random chance) {
            String[] pages = d.pages.split("-+");
            if (pages.length != 2 || pages[0].length() != pages[1].length() || pages[0].length() < 2) {
                return false;
            }
            d.pages = pages[0] + "-" + pages[1].substring(pages[1].length() - 1);
            return pages[0].substring(0, pages[0].length() - 1).equals(pages[1].substring(0, pages[1].length() - 1));
        }
    },
    FIRST_PAGE_ONLY {
        @Override
        boolean apply(Draft d, Random chance) {
            d.pages = d.pages.split("-")[0];
            return true;
        }
    },
    PAGES_MISSING {
        @Override
        boolean apply(Draft d, Random chance) {
            d.pages = chance.nextBoolean() ? "" : "(no pagination)";
            return true;
        }
    },
    ISSUE_MISSING {
        @Override
        boolean apply(Draft d, Random chance) {
            d.issue = "";
            return true;
        }
    },
    ONLINE_FIRST {
        @Override
        boolean apply(Draft d, Random chance) {
            d.year--;
            d.volume = "";
            d.issue = "";
            d.pages = "";
            return d.year > 1500;
        }
    },
    SUPPLEMENT_IN_VOLUME {
        @Override
        boolean apply(Draft d, Random chance) {
            d.volume += " Suppl " + (1 + chance.nextInt(3));
            d.issue = "";
            return true;
        }
    },
    DOI_MISSING {
        @Override
        boolean apply(Draft d, Random chance) {
            d.doi = "";
            return true;
        }
    },
    DOI_AS_URL {
        @Override
        boolean apply(Draft d, Random chance) {
            d.doi = d.doi.isEmpty()
                    ? ""
                    : "https://dx.doi.org/"
                            + d.doi.toLowerCase(Locale.ROOT).replace("(", "%28").replace(")", "%29");
            return true;
        }
    };

    private static final Set<String> SMALL_WORDS =
            Set.of("of", "the", "and", "in", "for", "on", "de", "la", "und", "fur");

    abstract boolean apply(Draft d, Random chance);

    private static String initials(String given) {
        StringBuilder out = new StringBuilder();
        for (String name : given.split("[ .\\-]+")) {
            if (!name.isEmpty()) {
                out.append(name.charAt(0)).append('.');
            }
        }
        return out.toString();
    }

    /** A record in the making. */
    static final class Draft {
        String title;
        List<Author> authors;
        int year;
        String journal;
        String volume;
        String issue;
        String pages;
        String doi;
        private final CitationRecord original;

        Draft(CitationRecord r) {
            original = r;
            title = r.title();
            authors = new ArrayList<>(r.authors());
            year = r.year().orElse(0);
            journal = r.journal();
            volume = r.volume();
            issue = r.issue();
            pages = r.pages();
            doi = r.doi();
        }

        CitationRecord finish(int ordinal) {
            Source s = original.source();
            CitationRecord.Builder b = CitationRecord.from(new Source(s.file(), s.digest(), ordinal, ordinal, 0, 0))
                    .title(title)
                    .journal(journal)
                    .volume(volume)
                    .issue(issue)
                    .pages(pages)
                    .doi(doi)
                    .type(original.type());
            if (year > 1500) {
                b.year(year);
            }
            authors.forEach(b::author);
            return b.build();
        }
    }
}
