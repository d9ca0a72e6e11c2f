-- Under which key a link was given, so that a form that is sent again gives no second one. It outlives the link, which goes when it is used.
CREATE TABLE setup_link_keys (
  login VARCHAR(60) NOT NULL,
  idempotency_key VARCHAR(64) NOT NULL,
  sent TINYINT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (login, idempotency_key),
  INDEX setup_link_keys_expires (expires_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
