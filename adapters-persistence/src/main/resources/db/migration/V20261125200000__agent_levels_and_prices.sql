-- Percentages are in hundredths of a per cent: 1250 is 12.5 %.
CREATE TABLE levels (
  code VARCHAR(20) NOT NULL PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  discount INT NOT NULL,
  commission_kind VARCHAR(20) NOT NULL,
  commission INT NOT NULL,
  uplines VARCHAR(60) NOT NULL,
  own_price BOOLEAN NOT NULL,
  own_price_least INT NOT NULL,
  own_price_most INT NOT NULL,
  promotion_turnover BIGINT,
  currency VARCHAR(3) NOT NULL,
  version BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO levels (code, name, discount, commission_kind, commission, uplines, own_price, own_price_least, own_price_most,
  promotion_turnover, currency, version) VALUES
  ('BRONZE', 'Bronze', 500, 'MARGIN', 0, '', FALSE, 10000, 10000, NULL, 'IDR', 1),
  ('SILVER', 'Silver', 800, 'MARGIN', 0, '', FALSE, 10000, 10000, 1000000, 'IDR', 1),
  ('GOLD', 'Gold', 1000, 'MARGIN', 0, '', FALSE, 10000, 10000, 5000000, 'IDR', 1),
  ('PLATINUM', 'Platinum', 1200, 'MARGIN', 0, '', FALSE, 10000, 10000, 20000000, 'IDR', 1);

ALTER TABLE agents
  ADD COLUMN email VARCHAR(120),
  ADD COLUMN upline VARCHAR(8),
  ADD COLUMN status VARCHAR(20) NOT NULL DEFAULT 'ACTIVE',
  ADD COLUMN credit_limit BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN low_balance_alert BIGINT,
  ADD COLUMN currency VARCHAR(3) NOT NULL DEFAULT 'IDR',
  ADD COLUMN offers VARCHAR(2400) NOT NULL DEFAULT '[]',
  ADD COLUMN routers VARCHAR(2400) NOT NULL DEFAULT '[]',
  ADD COLUMN notes VARCHAR(500) NOT NULL DEFAULT '',
  ADD INDEX agents_upline (upline),
  ADD INDEX agents_level (level);

UPDATE agents SET status = 'SUSPENDED' WHERE NOT active;

ALTER TABLE agents
  DROP COLUMN active,
  ADD CONSTRAINT agents_have_a_level FOREIGN KEY (level) REFERENCES levels (code);

-- A fixed price or a discount, never both.
CREATE TABLE level_prices (
  level VARCHAR(20) NOT NULL,
  offer VARCHAR(40) NOT NULL,
  fixed BIGINT,
  discount INT,
  currency VARCHAR(3) NOT NULL,
  PRIMARY KEY (level, offer),
  CONSTRAINT level_prices_of_a_level FOREIGN KEY (level) REFERENCES levels (code) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE agent_prices (
  agent VARCHAR(8) NOT NULL,
  offer VARCHAR(40) NOT NULL,
  fixed BIGINT,
  discount INT,
  sell BIGINT,
  currency VARCHAR(3) NOT NULL,
  PRIMARY KEY (agent, offer),
  CONSTRAINT agent_prices_of_an_agent FOREIGN KEY (agent) REFERENCES agents (code) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who earns from an order, put down when it is placed. A split without shares is one in which only the owner earns.
CREATE TABLE sale_splits (
  order_id VARCHAR(26) NOT NULL PRIMARY KEY,
  price BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE sale_shares (
  order_id VARCHAR(26) NOT NULL,
  depth INT NOT NULL,
  agent VARCHAR(8) NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (order_id, depth),
  INDEX sale_shares_agent (agent, order_id),
  CONSTRAINT sale_shares_of_a_split FOREIGN KEY (order_id) REFERENCES sale_splits (order_id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
