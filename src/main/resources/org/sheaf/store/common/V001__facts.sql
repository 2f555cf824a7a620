-- SPDX-License-Identifier: GPL-3.0-or-later
-- Facts of a review. Every table is insert-only: what changed is a new row that supersedes the old one.
-- Plain SQL that SQLite and PostgreSQL both know; what must differ lies in the folder named after the database.

-- One act: who, what, when, and the digest of the facts it added. One chain per review.
create table entry (
    id               bigint primary key,
    review           text   not null,
    at_utc           text   not null,
    actor            text   not null,
    step             text   not null,
    tool_version     text   not null,
    settings_digest  text   not null,
    inputs_digest    text   not null,
    facts_digest     text   not null,
    facts            bigint not null,
    outcome          text   not null,
    previous_digest  text   not null,
    digest           text   not null unique
);
create index entry_of_review on entry (review, id);

-- A search as searches.yml stated it when it was imported; the row with the highest entry counts.
create table search (
    review    text   not null,
    search_id text   not null,
    content   text   not null,
    entry_id  bigint not null,
    primary key (review, search_id, entry_id)
);

-- A file that came in. Its bytes stay in corpus/; the digest says which bytes they were.
create table citation_file (
    id        bigint  primary key,
    review    text    not null,
    digest    text    not null,
    name      text    not null,
    search_id text    not null,
    format    text    not null,
    charset   text    not null,
    bytes     bigint  not null,
    records   bigint  not null,
    problems  bigint  not null,
    entry_id  bigint  not null,
    unique (review, digest)
);

-- What could not be read in a file, or was read with a reservation.
create table import_problem (
    file_id  bigint  not null references citation_file (id) deferrable initially deferred,
    ordinal  integer not null,
    line     bigint  not null,
    severity text    not null,
    what     text    not null,
    advice   text    not null,
    entry_id bigint  not null,
    primary key (file_id, ordinal)
);

-- A record as received. Its raw text is byte_length bytes of the file from byte_offset on.
create table citation_record (
    file_id     bigint  not null references citation_file (id) deferrable initially deferred,
    ordinal     integer not null,
    line        bigint  not null,
    byte_offset bigint  not null,
    byte_length bigint  not null,
    content     text    not null,
    entry_id    bigint  not null,
    primary key (file_id, ordinal)
);

-- What a person decided: two records are the same document or not, a file taken back, a search replaced …
-- about holds the decision's own fields as canonical JSON. Where two speak of the same thing the later at_utc counts.
create table decision (
    decision_id text   not null,
    review      text   not null,
    kind        text   not null,
    about       text   not null,
    why         text   not null,
    actor       text   not null,
    at_utc      text   not null,
    entry_id    bigint not null,
    primary key (review, decision_id)
);

-- What the rules found about two records: same, doubtful, linked, or none of these any more.
-- Of several rows about one pair the one with the highest entry counts.
create table record_match (
    review   text   not null,
    record_a text   not null,
    record_b text   not null,
    verdict  text   not null,
    rule     text   not null,
    score    integer not null,
    evidence text   not null,
    entry_id bigint not null,
    primary key (review, record_a, record_b, entry_id)
);

-- A report's id, minted once after the record that made it known. sequence says which was minted earlier.
create table report (
    review    text   not null,
    report_id text   not null,
    sequence  bigint not null,
    entry_id  bigint not null,
    primary key (review, report_id)
);

-- Which report a record refers to; of several rows the one with the highest entry counts.
create table report_member (
    review    text   not null,
    record_id text   not null,
    report_id text   not null,
    entry_id  bigint not null,
    primary key (review, record_id, entry_id)
);
