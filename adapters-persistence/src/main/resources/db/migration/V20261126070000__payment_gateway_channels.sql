-- What each gateway told of its channels when it answered last. position: the gateway's order, which decides between equal names.
-- fee_percent is kept as text, with the digits that the gateway wrote.
CREATE TABLE gateway_channels (
  gateway VARCHAR(20) NOT NULL,
  code VARCHAR(40) NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  name TEXT NOT NULL,
  fee_flat BIGINT NOT NULL,
  fee_percent VARCHAR(40) NOT NULL,
  fee_minimum BIGINT,
  fee_maximum BIGINT,
  least BIGINT NOT NULL,
  most BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  shortest_expiry_seconds BIGINT NOT NULL,
  longest_expiry_seconds BIGINT NOT NULL,
  PRIMARY KEY (gateway, code),
  CONSTRAINT gateway_channels_account FOREIGN KEY (gateway) REFERENCES gateway_accounts (gateway) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
