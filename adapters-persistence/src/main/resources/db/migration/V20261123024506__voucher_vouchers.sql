CREATE TABLE vouchers (
  order_id VARCHAR(26) NOT NULL PRIMARY KEY,
  router VARCHAR(40) NOT NULL,
  code VARCHAR(64) NOT NULL,
  password VARCHAR(64) NOT NULL,
  comment VARCHAR(255) NOT NULL,
  draws INT NOT NULL,
  first_drawn_at BIGINT NOT NULL,
  drawn_at BIGINT NOT NULL,
  provisioned_at BIGINT,
  UNIQUE INDEX vouchers_code (router, code),
  INDEX vouchers_not_provisioned (provisioned_at, first_drawn_at),
  CONSTRAINT vouchers_order FOREIGN KEY (order_id) REFERENCES orders (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
