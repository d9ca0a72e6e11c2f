-- next_attempt_at is the end of the lease while a message is in hand, and null when it is done or blocked: a claim reads
-- nothing of what is over, however many rows that are.
CREATE TABLE outbox (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  type VARCHAR(60) NOT NULL,
  lane VARCHAR(80) NOT NULL,
  message_key VARCHAR(150) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  correlation VARCHAR(100) NOT NULL,
  state VARCHAR(10) NOT NULL,
  attempts INT NOT NULL,
  created_at BIGINT NOT NULL,
  next_attempt_at BIGINT,
  lease VARCHAR(32),
  done_at BIGINT,
  last_error VARCHAR(500),
  UNIQUE INDEX outbox_key (message_key),
  INDEX outbox_due_in_lane (lane, next_attempt_at),
  INDEX outbox_due (state, next_attempt_at, lane)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
