-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people answer about a study in words, or add to an answer, the statement of a finding, and who agreed to a judgement of
-- it may name people: these kinds too may be blanked under a tombstone. All other kinds keep their fields as they are for ever.
create or replace function decision_is_blanked_under_a_tombstone() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from erasure e
                    where e.review = old.review and e.fact_table = 'decision'
                      and e.fact_key = new.decision_id
                      and e.entry_id > (select coalesce(max(id), 0) from entry))
         or new.review <> old.review or new.kind <> old.kind
         or new.about <> old.about and old.kind not in ('assign', 'reassign', 'check', 'got-full-text', 'label',
                                                           'extract', 'settle-extraction', 'check-extraction',
                                                           'appraise', 'settle-appraisal', 'finding', 'cerqual', 'cerqual-overall')
         or new.at_utc <> old.at_utc or new.position <> old.position or new.entry_id <> old.entry_id then
        raise exception 'facts are never changed: update on decision';
    end if;
    return new;
end;
$$;
