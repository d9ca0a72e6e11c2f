CREATE TABLE routers (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  host VARCHAR(255) NOT NULL,
  port INT NOT NULL,
  tls BOOLEAN NOT NULL,
  user_name VARCHAR(100) NOT NULL,
  sealed_password BLOB NOT NULL,
  hotspot_server VARCHAR(100) NOT NULL,
  login_page TEXT NOT NULL,
  time_zone VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Apart from the router: the first connection writes it, which may come before the router is stored.
CREATE TABLE router_certificates (
  router VARCHAR(40) NOT NULL PRIMARY KEY,
  sha256 VARCHAR(64) NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
