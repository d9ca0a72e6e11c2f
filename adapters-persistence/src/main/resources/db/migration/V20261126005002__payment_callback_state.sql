-- A callback that is about nothing that is here was marked as worked on, though nothing was done.
ALTER TABLE callbacks
  ADD COLUMN state VARCHAR(10) NOT NULL DEFAULT 'WAITING' AFTER deliveries,
  ADD INDEX callbacks_of_state (state, id);
UPDATE callbacks SET state = IF(
    result = 'unknown reference' OR result = 'other gateway' OR result = 'no longer provable', 'UNKNOWN', 'WORKED')
  WHERE worked_at IS NOT NULL;
