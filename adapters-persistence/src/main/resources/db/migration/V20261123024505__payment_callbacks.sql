-- Headers are sealed, since one gateway proves itself by a token in a header.
CREATE TABLE callbacks (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  gateway VARCHAR(20) NOT NULL,
  dedupe_key VARCHAR(150) NOT NULL,
  sealed_headers BLOB NOT NULL,
  body MEDIUMBLOB NOT NULL,
  received_at BIGINT NOT NULL,
  deliveries INT NOT NULL,
  worked_at BIGINT,
  result VARCHAR(500),
  UNIQUE INDEX callbacks_once (gateway, dedupe_key),
  INDEX callbacks_latest (gateway, received_at),
  INDEX callbacks_unworked (worked_at, received_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
