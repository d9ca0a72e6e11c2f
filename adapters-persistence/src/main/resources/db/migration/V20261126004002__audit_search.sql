-- The owner looks for what somebody did, for one kind of deed, and for what was done to something; newest first.
CREATE INDEX audit_records_actor ON audit_records (actor, number);
CREATE INDEX audit_records_action ON audit_records (action, number);
CREATE INDEX audit_records_subject ON audit_records (subject, number);
