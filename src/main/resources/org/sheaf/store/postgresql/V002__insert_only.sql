-- SPDX-License-Identifier: GPL-3.0-or-later
-- Facts are never changed and never deleted.
create function facts_are_insert_only() returns trigger language plpgsql as $$
begin
    raise exception 'facts are never changed: % on %', lower(tg_op), tg_table_name;
end;
$$;
create trigger entry_insert_only before update or delete or truncate on entry
    for each statement execute function facts_are_insert_only();
create trigger search_insert_only before update or delete or truncate on search
    for each statement execute function facts_are_insert_only();
create trigger citation_file_insert_only before update or delete or truncate on citation_file
    for each statement execute function facts_are_insert_only();
create trigger import_problem_insert_only before update or delete or truncate on import_problem
    for each statement execute function facts_are_insert_only();
create trigger citation_record_insert_only before update or delete or truncate on citation_record
    for each statement execute function facts_are_insert_only();
create trigger decision_insert_only before update or delete or truncate on decision
    for each statement execute function facts_are_insert_only();
create trigger record_match_insert_only before update or delete or truncate on record_match
    for each statement execute function facts_are_insert_only();
create trigger report_insert_only before update or delete or truncate on report
    for each statement execute function facts_are_insert_only();
create trigger report_member_insert_only before update or delete or truncate on report_member
    for each statement execute function facts_are_insert_only();
