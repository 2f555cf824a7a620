-- What somebody else decided since is asked for before each act of a person.
create index decision_of_entry on decision (review, entry_id);
