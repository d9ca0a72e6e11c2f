CREATE TABLE orders (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  reference VARCHAR(12) NOT NULL,
  offer VARCHAR(40) NOT NULL,
  offer_name VARCHAR(60) NOT NULL,
  validity_seconds BIGINT NOT NULL,
  router VARCHAR(40) NOT NULL,
  profile VARCHAR(100) NOT NULL,
  server VARCHAR(100) NOT NULL,
  limit_uptime_seconds BIGINT NOT NULL,
  limit_bytes BIGINT NOT NULL,
  code_mode VARCHAR(20) NOT NULL,
  code_prefix VARCHAR(16) NOT NULL,
  code_length INT NOT NULL,
  code_alphabet VARCHAR(94) NOT NULL,
  agent VARCHAR(8),
  customer_name VARCHAR(60) NOT NULL,
  customer_phone VARCHAR(16) NOT NULL,
  customer_email VARCHAR(120),
  customer_language VARCHAR(20) NOT NULL,
  price BIGINT NOT NULL,
  fee BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  state VARCHAR(20) NOT NULL,
  review VARCHAR(20),
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  paid_at BIGINT,
  delivered_at BIGINT,
  version BIGINT NOT NULL,
  UNIQUE INDEX orders_reference (reference),
  INDEX orders_newest (created_at, id),
  INDEX orders_newest_of_state (state, created_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- No foreign key: the key is claimed before its order is stored.
CREATE TABLE order_idempotency_keys (
  idempotency_key VARCHAR(64) NOT NULL PRIMARY KEY,
  fingerprint VARCHAR(64) NOT NULL,
  order_id VARCHAR(26) NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
