-- SPDX-License-Identifier: GPL-3.0-or-later
-- What de-duplication came to, so that status needs not count a million rows. No facts: it can be counted again from
-- them at any time, and holds only as long as the files that count are those of files_digest.
create table tally (
    review       text   not null primary key,
    files_digest text   not null,
    records      bigint not null,
    reports      bigint not null,
    questions    bigint not null,
    linked       bigint not null
);
