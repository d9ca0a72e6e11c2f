-- A chain that only grows. audit_end holds one row, which whoever appends locks until its commit.
CREATE TABLE audit_records (
  number BIGINT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  actor VARCHAR(80) NOT NULL,
  address VARCHAR(60) NOT NULL,
  action VARCHAR(60) NOT NULL,
  subject VARCHAR(120) NOT NULL,
  before_text VARCHAR(2000) NOT NULL,
  after_text VARCHAR(2000) NOT NULL,
  correlation VARCHAR(100) NOT NULL,
  previous_hash CHAR(64) NOT NULL,
  hash CHAR(64) NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit_end (
  id TINYINT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL,
  hash CHAR(64) NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO audit_end (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
