-- The cells of the last change of the levels' buy prices, so that it can be taken back. A rule is F and rupiah, or D and hundredths of a per cent.
CREATE TABLE level_price_changes (
  level VARCHAR(20) NOT NULL,
  offer VARCHAR(40) NOT NULL,
  rule_before VARCHAR(20),
  rule_after VARCHAR(20),
  PRIMARY KEY (level, offer)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
