// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The keys under which records are filed. Two records of one work share at least one of them, mistakes and all. */
enum BlockingKey {
    IDENTIFIER {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            if (!f.doi.isEmpty()) {
                out.accept(f.doi.document());
            }
            if (!f.pmid.isEmpty()) {
                out.accept("pmid " + f.pmid);
            }
        }
    },
    TITLE {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            eachTitle(f, title -> out.accept(title.letters()));
        }
    },
    /** Found where the end of a title is cut off or written otherwise. */
    TITLE_START {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            eachTitle(f, title -> {
                List<String> telling = List.of(title.fullWords());
                if (telling.size() >= SOME_WORDS) {
                    out.accept(String.join("", telling.subList(0, SOME_WORDS)));
                }
            });
        }
    },
    /** Found where a heading stands before the title, or its beginning is misspelt. */
    TITLE_END {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            eachTitle(f, title -> {
                List<String> telling = List.of(title.fullWords());
                if (telling.size() >= SOME_WORDS) {
                    out.accept(String.join("", telling.subList(telling.size() - SOME_WORDS, telling.size())));
                }
            });
        }
    },
    /** Found where the title is in another language. */
    PLACE {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            if (f.volume >= 0 && !f.pages.isEmpty()) {
                out.accept(f.volume + " " + f.pages.first() + " " + f.pages.last());
            }
        }
    },
    AUTHOR_AND_PAGE {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            if (!f.authors.isEmpty() && !f.pages.isEmpty()) {
                out.accept(f.authors.get(0).mainWord() + " " + f.pages.first());
            }
        }
    },
    /** Found where the year is off, or a short title lost its subtitle. */
    AUTHOR_AND_TITLE_START {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            List<String> telling = List.of(f.title.main().fullWords());
            if (!f.authors.isEmpty() && telling.size() >= FEW_WORDS) {
                out.accept(f.authors.get(0).mainWord() + " " + String.join("", telling.subList(0, FEW_WORDS)));
            }
        }
    },
    /** Found where the words of the title stand in another order, some years later. */
    AUTHOR_AND_LONGEST_WORDS {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            List<String> longest = longest(f.title.main().fullWords());
            if (!f.authors.isEmpty() && longest.size() == FEW_WORDS) {
                out.accept(f.authors.get(0).mainWord() + " " + String.join(" ", longest));
            }
        }
    },
    AUTHOR_YEAR_AND_WORD {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            if (!f.authors.isEmpty() && f.year >= 0 && !f.title.isEmpty()) {
                String author = f.authors.get(0).mainWord() + " " + f.year + " ";
                longest(f.title.words().split(" ")).forEach(word -> out.accept(author + word));
            }
        }
    };

    private static final int SOME_WORDS = 4;
    private static final int FEW_WORDS = 2;

    abstract void of(Fingerprint print, Consumer<String> out);

    /** The longest of the words, the longest first; of words equally long, the first by letters. */
    private static List<String> longest(String[] words) {
        List<String> out = new ArrayList<>(FEW_WORDS + 1);
        for (String word : words) {
            int place = 0;
            while (place < out.size() && isBefore(out.get(place), word)) {
                place++;
            }
            if (place < FEW_WORDS && !out.contains(word)) {
                out.add(place, word);
                if (out.size() > FEW_WORDS) {
                    out.remove(FEW_WORDS);
                }
            }
        }
        return out;
    }

    private static boolean isBefore(String word, String other) {
        return word.length() > other.length() || word.length() == other.length() && word.compareTo(other) < 0;
    }

    private static void eachTitle(Fingerprint f, Consumer<TitleForm> out) {
        if (!f.title.isEmpty()) {
            out.accept(f.title.main());
            f.title.others().forEach(out);
            if (!f.title.study().isEmpty()) {
                out.accept(f.title.study());
            }
        }
    }
}
