-- Where an order comes from: a buyer in the shop, or an agent that paid from its wallet and need not know its customer.
ALTER TABLE orders
  ADD COLUMN origin VARCHAR(20) NOT NULL DEFAULT 'SHOP',
  MODIFY COLUMN customer_name VARCHAR(60) NULL,
  MODIFY COLUMN customer_phone VARCHAR(16) NULL,
  MODIFY COLUMN customer_language VARCHAR(20) NULL;

-- Prices are of one voucher. The key is what lets a sale be sent again without being sold twice.
CREATE TABLE agent_sales (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  agent VARCHAR(8) NOT NULL,
  idempotency_key VARCHAR(64) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  offer VARCHAR(40) NOT NULL,
  offer_name VARCHAR(60) NOT NULL,
  buy BIGINT NOT NULL,
  sell BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  customer_name VARCHAR(60),
  customer_phone VARCHAR(16),
  customer_language VARCHAR(20) NOT NULL,
  sold_at BIGINT NOT NULL,
  UNIQUE INDEX agent_sales_key (agent, idempotency_key),
  INDEX agent_sales_newest (agent, sold_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- No foreign key to orders: the sale is stored before them, since it claims the key.
CREATE TABLE agent_sale_vouchers (
  sale VARCHAR(26) NOT NULL,
  line INT NOT NULL,
  order_id VARCHAR(26) NOT NULL,
  reference VARCHAR(12) NOT NULL,
  PRIMARY KEY (sale, line),
  UNIQUE INDEX agent_sale_vouchers_order (order_id),
  CONSTRAINT agent_sale_vouchers_of_a_sale FOREIGN KEY (sale) REFERENCES agent_sales (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What the agents above the seller earn from one voucher.
CREATE TABLE agent_sale_shares (
  sale VARCHAR(26) NOT NULL,
  depth INT NOT NULL,
  agent VARCHAR(8) NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (sale, depth),
  CONSTRAINT agent_sale_shares_of_a_sale FOREIGN KEY (sale) REFERENCES agent_sales (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
