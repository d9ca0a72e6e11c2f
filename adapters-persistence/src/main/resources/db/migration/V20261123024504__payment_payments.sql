-- preference: the higher, the rather a page shows this attempt of the order (see PaymentRows)
CREATE TABLE payments (
  reference VARCHAR(40) NOT NULL PRIMARY KEY,
  order_id VARCHAR(26) NOT NULL,
  attempt INT NOT NULL,
  gateway VARCHAR(20) NOT NULL,
  channel VARCHAR(40) NOT NULL,
  amount BIGINT NOT NULL,
  fee BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  state VARCHAR(20) NOT NULL,
  gateway_reference VARCHAR(255),
  pay_code VARCHAR(255),
  qr_string TEXT,
  qr_url TEXT,
  checkout_url TEXT,
  steps MEDIUMTEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  paid_at BIGINT,
  paid_amount BIGINT,
  paid_currency VARCHAR(3),
  next_check_at BIGINT,
  checks INT NOT NULL,
  preference INT NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE INDEX payments_attempt (order_id, attempt),
  INDEX payments_due_for_check (next_check_at),
  CONSTRAINT payments_order FOREIGN KEY (order_id) REFERENCES orders (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE gateway_accounts (
  gateway VARCHAR(20) NOT NULL PRIMARY KEY,
  active BOOLEAN NOT NULL,
  environment VARCHAR(20) NOT NULL,
  base_url TEXT,
  sealed_credentials BLOB NOT NULL,
  channels TEXT NOT NULL,
  version BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
