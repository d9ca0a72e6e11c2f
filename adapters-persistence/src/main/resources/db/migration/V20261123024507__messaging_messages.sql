CREATE TABLE messages (
  message_key VARCHAR(80) NOT NULL PRIMARY KEY,
  recipient VARCHAR(16) NOT NULL,
  language VARCHAR(20) NOT NULL,
  template VARCHAR(40) NOT NULL,
  variables TEXT NOT NULL,
  state VARCHAR(20) NOT NULL,
  gateway VARCHAR(20),
  gateway_message_id VARCHAR(255),
  repeated BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL,
  not_after BIGINT NOT NULL,
  version BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE messaging_accounts (
  gateway VARCHAR(20) NOT NULL PRIMARY KEY,
  active BOOLEAN NOT NULL,
  base_url TEXT,
  sealed_credentials BLOB NOT NULL,
  sealed_webhook_secret BLOB NOT NULL,
  version BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
