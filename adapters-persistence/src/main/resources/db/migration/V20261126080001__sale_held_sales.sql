-- Sales of agents that were over a limit. Nothing is charged for them while they wait. The key is the one under which the sale is
-- made when somebody lets it go.
CREATE TABLE held_sales (
  id VARCHAR(12) NOT NULL PRIMARY KEY,
  agent VARCHAR(8) NOT NULL,
  idempotency_key VARCHAR(64) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  offer VARCHAR(40) NOT NULL,
  offer_name VARCHAR(60) NOT NULL,
  vouchers INT NOT NULL,
  buy BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  customer_name VARCHAR(60),
  customer_phone VARCHAR(16),
  customer_language VARCHAR(20) NOT NULL,
  over_limit VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  asked_at BIGINT NOT NULL,
  decided_by VARCHAR(80),
  decided_at BIGINT,
  sale VARCHAR(26),
  reason VARCHAR(200),
  UNIQUE INDEX held_sales_key (agent, idempotency_key),
  UNIQUE INDEX held_sales_sale (sale),
  INDEX held_sales_of_agent (agent, state, asked_at, id),
  INDEX held_sales_of_agent_newest (agent, asked_at, id),
  INDEX held_sales_newest (asked_at, id),
  INDEX held_sales_by_state (state, asked_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
