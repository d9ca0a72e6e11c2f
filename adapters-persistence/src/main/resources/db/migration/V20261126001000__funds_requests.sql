-- What agents ask for: top-ups and withdrawals. The key is what lets a request be sent again without being made twice.
CREATE TABLE funds_requests (
  id VARCHAR(12) NOT NULL PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  agent VARCHAR(8) NOT NULL,
  amount BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  destination VARCHAR(120),
  bill VARCHAR(26),
  state VARCHAR(20) NOT NULL,
  requested_at BIGINT NOT NULL,
  decided_by VARCHAR(80),
  decided_at BIGINT,
  reason VARCHAR(200),
  place VARCHAR(20),
  idempotency_key VARCHAR(64) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  UNIQUE INDEX funds_requests_key (agent, kind, idempotency_key),
  UNIQUE INDEX funds_requests_bill (bill),
  INDEX funds_requests_of_agent (agent, kind, requested_at, id),
  INDEX funds_requests_newest (kind, requested_at, id),
  INDEX funds_requests_by_state (kind, state, requested_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The pictures stand apart, so that lists never read them.
CREATE TABLE funds_proofs (
  request VARCHAR(12) NOT NULL PRIMARY KEY,
  jpeg MEDIUMBLOB NOT NULL,
  CONSTRAINT funds_proofs_of_a_request FOREIGN KEY (request) REFERENCES funds_requests (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
