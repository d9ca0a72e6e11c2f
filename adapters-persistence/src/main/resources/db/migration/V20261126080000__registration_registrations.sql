-- Who asks to become an agent. The phone stands a second time while the registration waits, and no longer: that way the index
-- lets each phone wait once and still ask again after a decision.
CREATE TABLE registrations (
  id VARCHAR(12) NOT NULL PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  phone VARCHAR(16) NOT NULL,
  waiting_phone VARCHAR(16),
  email VARCHAR(120),
  upline VARCHAR(8),
  state VARCHAR(20) NOT NULL,
  asked_at BIGINT NOT NULL,
  decided_by VARCHAR(80),
  decided_at BIGINT,
  agent VARCHAR(8),
  reason VARCHAR(200),
  UNIQUE INDEX registrations_waiting_phone (waiting_phone),
  UNIQUE INDEX registrations_agent (agent),
  INDEX registrations_newest (asked_at, id),
  INDEX registrations_by_state (state, asked_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
