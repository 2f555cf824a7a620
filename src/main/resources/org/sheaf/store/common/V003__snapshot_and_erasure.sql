-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the keeping of the ledger needs: states with a name, tombstones, and the place of a decision within its entry.

-- 1-based place among the facts of its entry, so that the entry's digest can be made again; 0 in rows older than this.
alter table decision add column position integer not null default 0;

-- A state that was given a name: everything up to last_entry. facts_digest is the digest that stands at the foot of the
-- reports of that state; content holds, as canonical JSON, the numbers of the flow and the digests of the files that
-- describe the review.
create table snapshot (
    review       text   not null,
    name         text   not null,
    why          text   not null,
    last_entry   bigint not null,
    last_digest  text   not null,
    facts_digest text   not null,
    content      text   not null,
    entry_id     bigint not null,
    primary key (review, name)
);

-- A tombstone. fact_table and fact_key say what was blanked:
--   citation_record, decision, record_match, search, import_problem, snapshot   one fact
--   entry           who acted in the entry with this number
--   facts           the facts of the entry with this number, taken together
--   citation_file   a file in corpus/
-- digest_before is empty where it would let somebody guess what was erased. digest_after is what holds since.
-- An entry_id of 0 stands in public copies only: what their makers withheld.
create table erasure (
    review        text   not null,
    fact_table    text   not null,
    fact_key      text   not null,
    subject       text   not null,
    why           text   not null,
    digest_before text   not null,
    digest_after  text   not null,
    entry_id      bigint not null,
    primary key (review, fact_table, fact_key, entry_id)
);
