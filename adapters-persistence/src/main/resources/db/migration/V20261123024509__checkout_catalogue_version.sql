-- One row, counted up in the transaction of every change that the sales page may show.
CREATE TABLE catalogue_version (
  id INT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO catalogue_version (id, version) VALUES (1, 1);
