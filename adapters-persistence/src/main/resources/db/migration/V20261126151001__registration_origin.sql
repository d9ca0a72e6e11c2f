-- Who asked: a stranger, whose upline is only what it said, or the upline itself.
ALTER TABLE registrations
  ADD COLUMN origin VARCHAR(20) NOT NULL DEFAULT 'STRANGER',
  ADD INDEX registrations_of_upline (upline, origin, asked_at);
