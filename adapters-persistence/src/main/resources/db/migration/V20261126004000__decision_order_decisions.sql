-- What a person decided about an order. The key is what lets a decision be sent again without being carried out twice.
CREATE TABLE order_decisions (
  order_id VARCHAR(26) NOT NULL,
  idempotency_key VARCHAR(64) NOT NULL,
  action VARCHAR(20) NOT NULL,
  way VARCHAR(20),
  agent VARCHAR(8),
  amount BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  reason VARCHAR(200) NOT NULL,
  decided_by VARCHAR(80) NOT NULL,
  decided_at BIGINT NOT NULL,
  PRIMARY KEY (order_id, idempotency_key)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
