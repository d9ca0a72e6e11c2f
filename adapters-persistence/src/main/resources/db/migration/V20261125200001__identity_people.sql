CREATE TABLE people (
  id CHAR(16) NOT NULL PRIMARY KEY,
  kind VARCHAR(10) NOT NULL,
  login VARCHAR(60) NOT NULL,
  name VARCHAR(60) NOT NULL,
  agent VARCHAR(8),
  phone VARCHAR(16),
  language CHAR(2) NOT NULL,
  state VARCHAR(10) NOT NULL,
  granted VARCHAR(600) NOT NULL,
  created_at BIGINT NOT NULL,
  password VARCHAR(200),
  sealed_totp VARBINARY(200),
  sealed_beginning VARBINARY(200),
  totp_step BIGINT NOT NULL,
  UNIQUE INDEX people_login (login),
  UNIQUE INDEX people_agent (agent)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row at most: its key is what stops a second first administrator.
CREATE TABLE first_administrator (
  id TINYINT NOT NULL PRIMARY KEY,
  person CHAR(16) NOT NULL,
  created_at BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE recovery_codes (
  person CHAR(16) NOT NULL,
  hash CHAR(64) NOT NULL,
  PRIMARY KEY (person, hash)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE sessions (
  hash CHAR(64) NOT NULL PRIMARY KEY,
  id CHAR(16) NOT NULL,
  person CHAR(16) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  address VARCHAR(60) NOT NULL,
  device VARCHAR(200) NOT NULL,
  INDEX sessions_person (person),
  INDEX sessions_expires (expires_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE api_tokens (
  id CHAR(16) NOT NULL PRIMARY KEY,
  hash CHAR(64) NOT NULL,
  person CHAR(16) NOT NULL,
  label VARCHAR(60) NOT NULL,
  capabilities VARCHAR(600) NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  seen_at BIGINT,
  UNIQUE INDEX api_tokens_hash (hash),
  INDEX api_tokens_person (person)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- person is empty for the link of the first start
CREATE TABLE setup_links (
  hash CHAR(64) NOT NULL PRIMARY KEY,
  person VARCHAR(16) NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  INDEX setup_links_person (person)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE login_tries (
  try_key VARCHAR(150) NOT NULL PRIMARY KEY,
  tries INT NOT NULL,
  last_at BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE login_addresses (
  person CHAR(16) NOT NULL,
  address VARCHAR(60) NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (person, address)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
