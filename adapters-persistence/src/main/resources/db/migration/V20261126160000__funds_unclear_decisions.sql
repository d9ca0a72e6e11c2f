-- What the owner decided about money that came for a top-up and did not fit. Numbered within the request, whose row is locked meanwhile.
CREATE TABLE funds_unclear_decisions (
  request VARCHAR(12) NOT NULL,
  nth INT NOT NULL,
  way VARCHAR(20) NOT NULL,
  amount BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  reason VARCHAR(200) NOT NULL,
  decided_by VARCHAR(80) NOT NULL,
  decided_at BIGINT NOT NULL,
  PRIMARY KEY (request, nth),
  CONSTRAINT funds_unclear_decisions_of_a_request FOREIGN KEY (request) REFERENCES funds_requests (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
