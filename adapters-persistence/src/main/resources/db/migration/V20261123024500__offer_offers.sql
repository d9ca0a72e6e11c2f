-- Conventions of all tables: times are microseconds since 1970 in UTC (to read one: from_unixtime(created_at / 1000000)),
-- durations are seconds, money is whole units of the currency beside it, and text compares by its bytes, so that case matters.
CREATE TABLE offers (
  id VARCHAR(40) NOT NULL PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  description VARCHAR(200) NOT NULL,
  price BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
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
  active BOOLEAN NOT NULL,
  version BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
