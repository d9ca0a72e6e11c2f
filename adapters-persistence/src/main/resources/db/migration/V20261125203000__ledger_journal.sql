-- The journal of all money. Its rows are only ever added. Two foreign keys make the database itself refuse an entry that
-- does not balance, also where CHECK is ignored: the lines of an entry are a chain of running sums that begins at 0, and an
-- entry can only be stored on top of a line whose running sum is 0 again. So the postings are stored first, then the entry.

-- Accounts whose balance is guarded. last_number counts their postings, last_at is when the last one was booked.
CREATE TABLE ledger_accounts (
  account VARCHAR(40) NOT NULL PRIMARY KEY,
  balance BIGINT NOT NULL,
  credit_limit BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  last_at BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- number and balance_after are there for guarded accounts only: counted from 1 without a gap, and the balance right after it
CREATE TABLE journal_postings (
  entry BIGINT NOT NULL,
  line INT NOT NULL,
  account VARCHAR(40) NOT NULL,
  sum_before BIGINT NOT NULL,
  sum_after BIGINT NOT NULL,
  amount BIGINT GENERATED ALWAYS AS (sum_after - sum_before) STORED,
  line_before INT GENERATED ALWAYS AS (IF(line = 1 AND sum_before = 0, NULL, line - 1)) STORED,
  booked_at BIGINT NOT NULL,
  number BIGINT,
  balance_after BIGINT,
  PRIMARY KEY (entry, line, sum_after),
  UNIQUE INDEX journal_postings_number (account, number),
  INDEX journal_postings_of_account (account, booked_at, entry, amount),
  INDEX journal_postings_chain (entry, line_before, sum_before),
  CONSTRAINT journal_postings_chain FOREIGN KEY (entry, line_before, sum_before)
    REFERENCES journal_postings (entry, line, sum_after)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE journal_entries (
  id BIGINT NOT NULL PRIMARY KEY,
  cause VARCHAR(150) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  happened_at BIGINT NOT NULL,
  booked_at BIGINT NOT NULL,
  note VARCHAR(200),
  last_line INT NOT NULL,
  remainder BIGINT GENERATED ALWAYS AS (0) STORED,
  UNIQUE INDEX journal_entries_cause (cause),
  INDEX journal_entries_balance (id, last_line, remainder),
  CONSTRAINT journal_entries_balance FOREIGN KEY (id, last_line, remainder)
    REFERENCES journal_postings (entry, line, sum_after)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What accounts without a guard held before booked_until; their balance is that and what was booked since. The row without
-- an account is there for its time and its lock.
CREATE TABLE ledger_checkpoints (
  account VARCHAR(40) NOT NULL PRIMARY KEY,
  balance BIGINT NOT NULL,
  booked_until BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO ledger_checkpoints (account, balance, booked_until) VALUES ('', 0, 0);
