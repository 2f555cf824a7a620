// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Arrays;
import java.util.Comparator;
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
    AUTHOR_YEAR_AND_WORD {
        @Override
        void of(Fingerprint f, Consumer<String> out) {
            if (!f.authors.isEmpty() && f.year >= 0 && !f.title.isEmpty()) {
                String author = f.authors.get(0).mainWord() + " " + f.year + " ";
                Arrays.stream(f.title.words().split(" "))
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(FEW_WORDS)
                        .forEach(word -> out.accept(author + word));
            }
        }
    };

    private static final int SOME_WORDS = 4;
    private static final int FEW_WORDS = 2;

    abstract void of(Fingerprint print, Consumer<String> out);

    private static void eachTitle(Fingerprint f, Consumer<TitleForm> out) {
        if (!f.title.isEmpty()) {
            out.accept(f.title.main());
            f.title.others().forEach(out);
        }
    }
}
