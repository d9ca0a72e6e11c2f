-- Who claimed a message last: the node, and which of its starts. Read only while the message has a lease.
ALTER TABLE outbox
  ADD COLUMN node VARCHAR(32),
  ADD COLUMN node_start BIGINT;
