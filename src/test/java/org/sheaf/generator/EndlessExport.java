// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/**
 * A file of records as long as wanted, in which the same works turn up again and again as databases copy them. Record
 * number i follows from the seed and i alone, so any stretch can be made without the others and memory stays the same
 * however long the file is.
 *
 * <p>Records come in blocks of ten that refer to seven works: three of the works stand in the block twice, once as they
 * are and once after the habits and mistakes of another source. Inside the whole file the blocks are dealt out like
 * cards, so that two copies of a work lie far apart.
 */
final class EndlessExport {
    private static final int WORKS_IN_BLOCK = 7;
    private static final int RECORDS_IN_BLOCK = 10;

    private final long seed;
    private final long blocks;
    private final WorkFactory factory;

    /**
     * @param seed chance
     * @param records length of the file; a multiple of ten
     */
    EndlessExport(long seed, long records) {
        if (records < RECORDS_IN_BLOCK || records % RECORDS_IN_BLOCK != 0) {
            throw new IllegalArgumentException("not a multiple of ten: " + records);
        }
        this.seed = seed;
        this.blocks = records / RECORDS_IN_BLOCK;
        this.factory = new WorkFactory(seed);
    }

    long records() {
        return blocks * RECORDS_IN_BLOCK;
    }

    /** Record number {@code index}, 0-based, as its source holds it; its number tells the work. */
    InventedWork record(long index) {
        int place = (int) (index / blocks);
        long block = turned(index % blocks, place);
        boolean second = place >= WORKS_IN_BLOCK;
        long number = block * WORKS_IN_BLOCK + (second ? place - WORKS_IN_BLOCK : place);
        InventedWork work = factory.work(number);
        return second ? source(number).take(copied(work), seed) : work;
    }

    /** The blocks are passed through in another order for each place, so that copies do not lie a fixed step apart. */
    private long turned(long block, int place) {
        long shift = Long.remainderUnsigned(Dice.of(seed, "turn", place).next(), blocks);
        return (block + shift) % blocks;
    }

    private LanternSource source(long number) {
        LanternSource[] sources = LanternSource.values();
        return sources[Dice.of(seed, "source", number).below(sources.length)];
    }

    /** The slips that any source may make, beside its own habits. */
    private InventedWork copied(InventedWork work) {
        Dice dice = Dice.of(seed, "copied", work.number());
        InventedWork copy = work;
        copy = dice.chance(30) ? Slip.DOI_MISSING.on(copy) : copy;
        copy = dice.chance(8) ? Slip.AUTHORS_MISSPELT.on(copy) : copy;
        copy = dice.chance(4) ? Slip.NAMES_TRANSPOSED.on(copy) : copy;
        copy = dice.chance(15) ? Slip.PAGES_SHORTENED.on(copy) : copy;
        copy = dice.chance(12) ? Slip.JOURNAL_ABBREVIATED.on(copy) : copy;
        copy = dice.chance(3) ? Slip.PAGES_MISSING.on(copy) : copy;
        copy = dice.chance(2) ? Slip.AUTHORS_MISSING.on(copy) : copy;
        copy = dice.chance(3) ? Slip.TITLE_SCANNED.on(copy) : copy;
        copy = dice.chance(3) ? Slip.CHARSET_DAMAGED.on(copy) : copy;
        copy = dice.chance(2) ? Slip.TITLE_TRANSLATED.on(copy) : copy;
        copy = dice.chance(10) ? Slip.ABSTRACT_MISSING.on(copy) : copy;
        return dice.chance(5) ? Slip.ONLINE_FIRST.on(copy) : copy;
    }

    /** Writes every record as one row, and which work each refers to. */
    void write(Writer records, Writer truth) throws IOException {
        records.write("record_id,title,author,year,journal,volume,number,pages,doi,isbn,abstract,type,database\n");
        truth.write("record_id,cluster_id\n");
        for (long i = 0; i < records(); i++) {
            InventedWork work = record(i);
            records.write(row(i + 1, work, label(i, work)));
            truth.write((i + 1) + "," + work.number() + "\n");
        }
    }

    /** The second copy of a work comes from another source than the first. */
    private String label(long index, InventedWork work) {
        LanternSource[] sources = LanternSource.values();
        boolean second = index / blocks >= WORKS_IN_BLOCK;
        int other = (source(work.number()).ordinal() + 1) % sources.length;
        return second ? source(work.number()).label() : sources[other].label();
    }

    private static String row(long id, InventedWork work, String database) {
        Imprint imprint = work.imprint();
        String authors = work.authors().stream().map(InventedAuthor::spaced).collect(Collectors.joining("; "));
        return new CsvRow()
                .raw(String.valueOf(id))
                .plain(work.title())
                .plain(authors)
                .raw(String.valueOf(imprint.year()))
                .plain(imprint.journal().name())
                .plain(imprint.volume())
                .plain(imprint.issue())
                .plain(imprint.pages())
                .plain(work.doi())
                .plain(imprint.journal().issn())
                .plain(work.abstractLine())
                .raw("JOUR")
                .plain(database)
                .end("\n");
    }
}
