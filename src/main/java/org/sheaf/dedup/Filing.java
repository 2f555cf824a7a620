// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/** Under which keys each record is filed, and where it stands among many that are filed under one. */
final class Filing {
    /** As many numbers stand side by side for each record. */
    private static final int WIDTH = 3;

    private static final int YEAR = 0;
    private static final int VOLUME = 1;
    private static final int PAGE = 2;
    private static final int WORDS_EACH = 16;

    private final List<IntLists> keys;
    private final Ints numbers;
    private final IntLists titles;
    private final IntLists authors;

    Filing(int records) {
        this(noKeys(records), new Ints(records * WIDTH), new IntLists(records, WORDS_EACH), new IntLists(records, 2));
    }

    private Filing(List<IntLists> keys, Ints numbers, IntLists titles, IntLists authors) {
        this.keys = keys;
        this.numbers = numbers;
        this.titles = titles;
        this.authors = authors;
    }

    private static List<IntLists> noKeys(int records) {
        List<IntLists> keys = new ArrayList<>();
        for (int i = 0; i < BlockingKey.values().length; i++) {
            keys.add(new IntLists(records, 1));
        }
        return keys;
    }

    void add(Fingerprint print) {
        for (BlockingKey key : BlockingKey.values()) {
            IntLists of = keys.get(key.ordinal());
            key.of(print, text -> of.add(text.hashCode()));
            of.end();
        }
        numbers.add(print.year);
        numbers.add(print.volume);
        numbers.add(print.pages.first());
        titles.add(print.title.words());
        titles.end();
        authors.add(print.authors.isEmpty() ? "" : print.authors.get(0).mainWord());
        authors.end();
    }

    /** Adds the records of another that stand there from one place on and before another. */
    void add(Filing other, int from, int to) {
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).add(other.keys.get(i), from, to);
        }
        numbers.add(other.numbers, from * WIDTH, to * WIDTH);
        titles.add(other.titles, from, to);
        authors.add(other.authors, from, to);
    }

    /** Hands over what a record is filed under by one of the keys: the hashes of its texts. */
    void of(BlockingKey key, int record, IntConsumer hash) {
        IntLists of = keys.get(key.ordinal());
        for (int i = of.from(record); i < of.to(record); i++) {
            hash.accept(of.value(i));
        }
    }

    /** Orders of places in which the same work's records stand near to each other. */
    List<Comparator<Integer>> orders() {
        Comparator<Integer> byTitle = titles::compare;
        Comparator<Integer> byAuthor = authors::compare;
        Comparator<Integer> byPlace = Comparator.naturalOrder();
        return List.of(
                by(YEAR).thenComparing(by(VOLUME))
                        .thenComparing(by(PAGE))
                        .thenComparing(byTitle)
                        .thenComparing(byPlace),
                byTitle.thenComparing(byAuthor)
                        .thenComparing(by(YEAR))
                        .thenComparing(by(PAGE))
                        .thenComparing(byPlace));
    }

    private Comparator<Integer> by(int number) {
        return Comparator.comparingInt(place -> numbers.get(place * WIDTH + number));
    }

    void write(DataOutputStream out) throws IOException {
        for (IntLists of : keys) {
            of.write(out);
        }
        numbers.write(out);
        titles.write(out);
        authors.write(out);
    }

    static Filing read(DataInputStream in) throws IOException {
        List<IntLists> keys = new ArrayList<>();
        for (int i = 0; i < BlockingKey.values().length; i++) {
            keys.add(IntLists.read(in));
        }
        return new Filing(keys, Ints.read(in), IntLists.read(in), IntLists.read(in));
    }
}
