-- One row: a value that is no secret, sealed with the key of all stored credentials, so that a start tells at once whether it has that key.
CREATE TABLE secret_key_check (
  id INT NOT NULL PRIMARY KEY,
  sealed_value BLOB NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
