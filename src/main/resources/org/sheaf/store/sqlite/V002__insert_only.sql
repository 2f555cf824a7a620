-- SPDX-License-Identifier: GPL-3.0-or-later
-- Facts are never changed and never deleted. INSERT OR REPLACE would slip past the delete trigger
-- unless recursive_triggers is on, which the program sets on every connection.
create trigger entry_no_update before update on entry begin
    select raise(abort, 'facts are never changed: update on entry');
end;
create trigger entry_no_delete before delete on entry begin
    select raise(abort, 'facts are never changed: delete on entry');
end;
create trigger search_no_update before update on search begin
    select raise(abort, 'facts are never changed: update on search');
end;
create trigger search_no_delete before delete on search begin
    select raise(abort, 'facts are never changed: delete on search');
end;
create trigger citation_file_no_update before update on citation_file begin
    select raise(abort, 'facts are never changed: update on citation_file');
end;
create trigger citation_file_no_delete before delete on citation_file begin
    select raise(abort, 'facts are never changed: delete on citation_file');
end;
create trigger import_problem_no_update before update on import_problem begin
    select raise(abort, 'facts are never changed: update on import_problem');
end;
create trigger import_problem_no_delete before delete on import_problem begin
    select raise(abort, 'facts are never changed: delete on import_problem');
end;
create trigger citation_record_no_update before update on citation_record begin
    select raise(abort, 'facts are never changed: update on citation_record');
end;
create trigger citation_record_no_delete before delete on citation_record begin
    select raise(abort, 'facts are never changed: delete on citation_record');
end;
create trigger decision_no_update before update on decision begin
    select raise(abort, 'facts are never changed: update on decision');
end;
create trigger decision_no_delete before delete on decision begin
    select raise(abort, 'facts are never changed: delete on decision');
end;
create trigger record_match_no_update before update on record_match begin
    select raise(abort, 'facts are never changed: update on record_match');
end;
create trigger record_match_no_delete before delete on record_match begin
    select raise(abort, 'facts are never changed: delete on record_match');
end;
create trigger report_no_update before update on report begin
    select raise(abort, 'facts are never changed: update on report');
end;
create trigger report_no_delete before delete on report begin
    select raise(abort, 'facts are never changed: delete on report');
end;
create trigger report_member_no_update before update on report_member begin
    select raise(abort, 'facts are never changed: update on report_member');
end;
create trigger report_member_no_delete before delete on report_member begin
    select raise(abort, 'facts are never changed: delete on report_member');
end;
