-- Transactions of a gateway that were told of without an amount, beside the one that paid; what has an amount is in the ledger.
CREATE TABLE payments_beside (
  payment VARCHAR(40) NOT NULL,
  transaction_name CHAR(36) NOT NULL,
  told_at BIGINT NOT NULL,
  PRIMARY KEY (payment, transaction_name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
