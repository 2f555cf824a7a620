-- SPDX-License-Identifier: GPL-3.0-or-later
-- Facts are never changed, but for lawful erasure: the columns that can hold what the law wants gone may be blanked in
-- the transaction that adds the tombstone, and never after its ledger entry is written.
drop trigger entry_no_update;
create trigger entry_no_update before update on entry
when not exists (select 1 from erasure e
                  where e.review = old.review and e.fact_table = 'entry'
                    and e.fact_key = cast(old.id as text)
                    and e.entry_id > (select coalesce(max(id), 0) from entry))
       or new.id <> old.id or new.review <> old.review or new.at_utc <> old.at_utc or new.step <> old.step
       or new.tool_version <> old.tool_version or new.settings_digest <> old.settings_digest
       or new.inputs_digest <> old.inputs_digest or new.facts_digest <> old.facts_digest
       or new.facts <> old.facts or new.outcome <> old.outcome
       or new.previous_digest <> old.previous_digest or new.digest <> old.digest
begin
    select raise(abort, 'facts are never changed: update on entry');
end;
drop trigger search_no_update;
create trigger search_no_update before update on search
when not exists (select 1 from erasure e
                  where e.review = old.review and e.fact_table = 'search'
                    and e.fact_key = old.search_id || ' ' || old.entry_id
                    and e.entry_id > (select coalesce(max(id), 0) from entry))
       or new.review <> old.review or new.search_id <> old.search_id or new.entry_id <> old.entry_id
begin
    select raise(abort, 'facts are never changed: update on search');
end;
drop trigger import_problem_no_update;
create trigger import_problem_no_update before update on import_problem
when not exists (select 1 from erasure e
                  where e.review = (select f.review from citation_file f where f.id = old.file_id) and e.fact_table = 'import_problem'
                    and e.fact_key = (select substr(f.digest, 1, 16) from citation_file f where f.id = old.file_id) || ' ' || old.ordinal
                    and e.entry_id > (select coalesce(max(id), 0) from entry))
       or new.file_id <> old.file_id or new.ordinal <> old.ordinal or new.line <> old.line
       or new.severity <> old.severity or new.entry_id <> old.entry_id
begin
    select raise(abort, 'facts are never changed: update on import_problem');
end;
drop trigger citation_record_no_update;
create trigger citation_record_no_update before update on citation_record
when not exists (select 1 from erasure e
                  where e.review = (select f.review from citation_file f where f.id = old.file_id) and e.fact_table = 'citation_record'
                    and e.fact_key = (select substr(f.digest, 1, 16) from citation_file f where f.id = old.file_id) || '-' || old.ordinal
                    and e.entry_id > (select coalesce(max(id), 0) from entry))
       or new.file_id <> old.file_id or new.ordinal <> old.ordinal or new.line <> old.line
       or new.byte_offset <> old.byte_offset or new.byte_length <> old.byte_length
       or new.entry_id <> old.entry_id
begin
    select raise(abort, 'facts are never changed: update on citation_record');
end;
drop trigger decision_no_update;
create trigger decision_no_update before update on decision
when not exists (select 1 from erasure e
                  where e.review = old.review and e.fact_table = 'decision'
                    and e.fact_key = new.decision_id
                    and e.entry_id > (select coalesce(max(id), 0) from entry))
       or new.review <> old.review or new.kind <> old.kind or new.about <> old.about
       or new.at_utc <> old.at_utc or new.position <> old.position or new.entry_id <> old.entry_id
begin
    select raise(abort, 'facts are never changed: update on decision');
end;
drop trigger record_match_no_update;
create trigger record_match_no_update before update on record_match
when not exists (select 1 from erasure e
                  where e.review = old.review and e.fact_table = 'record_match'
                    and e.fact_key = old.record_a || ' ' || old.record_b || ' ' || old.entry_id
                    and e.entry_id > (select coalesce(max(id), 0) from entry))
       or new.review <> old.review or new.record_a <> old.record_a or new.record_b <> old.record_b
       or new.verdict <> old.verdict or new.rule <> old.rule or new.score <> old.score
       or new.entry_id <> old.entry_id
begin
    select raise(abort, 'facts are never changed: update on record_match');
end;
create trigger snapshot_no_update before update on snapshot
when not exists (select 1 from erasure e
                  where e.review = old.review and e.fact_table = 'snapshot'
                    and e.fact_key = old.name
                    and e.entry_id > (select coalesce(max(id), 0) from entry))
       or new.review <> old.review or new.name <> old.name or new.last_entry <> old.last_entry
       or new.last_digest <> old.last_digest or new.facts_digest <> old.facts_digest
       or new.content <> old.content or new.entry_id <> old.entry_id
begin
    select raise(abort, 'facts are never changed: update on snapshot');
end;
create trigger snapshot_no_delete before delete on snapshot begin
    select raise(abort, 'facts are never changed: delete on snapshot');
end;
create trigger erasure_no_delete before delete on erasure begin
    select raise(abort, 'facts are never changed: delete on erasure');
end;
create trigger erasure_no_update before update on erasure begin
    select raise(abort, 'facts are never changed: update on erasure');
end;
