-- Since when money of a top-up waits that came at a gateway and does not fit. Kept in the transaction that posts such money or
-- decides about it, so that lists and counts never read the ledger.
ALTER TABLE funds_requests ADD COLUMN unclear_since BIGINT;

-- Top-ups that were there before: marked with the oldest money that the ledger still holds as unclear, ...
UPDATE funds_requests
  JOIN (
    SELECT payments.order_id AS bill, MIN(came.booked_at) AS since
      FROM journal_postings
      JOIN journal_entries came ON came.id = journal_postings.entry
      JOIN payments ON payments.reference = SUBSTRING_INDEX(SUBSTRING(came.cause, 9), '/', 1)
      WHERE journal_postings.account = 'unclear'
      AND came.cause LIKE 'PAYMENT:%'
      AND NOT EXISTS (SELECT 1 FROM journal_entries gone WHERE gone.cause = CONCAT('REVERSAL:', came.cause))
      AND NOT EXISTS (SELECT 1 FROM journal_entries decided WHERE decided.cause = CONCAT('DECISION:', SUBSTRING(came.cause, 9)))
      GROUP BY payments.order_id
  ) waiting ON waiting.bill = funds_requests.bill
  SET funds_requests.unclear_since = waiting.since;

-- ... or with what was told of without an amount since money was last given back, which nobody could decide about until now, ...
UPDATE payments_beside
  JOIN payments ON payments.reference = payments_beside.payment
  JOIN funds_requests ON funds_requests.bill = payments.order_id
  JOIN (
    SELECT request, MAX(decided_at) AS decided_at FROM funds_unclear_decisions WHERE way <> 'WALLET' GROUP BY request
  ) back ON back.request = funds_requests.id AND back.decided_at >= payments_beside.told_at
  SET payments_beside.closed_at = back.decided_at
  WHERE payments_beside.closed_at IS NULL;
UPDATE funds_requests
  JOIN (
    SELECT payments.order_id AS bill, MIN(payments_beside.told_at) AS since
      FROM payments_beside
      JOIN payments ON payments.reference = payments_beside.payment
      WHERE payments_beside.closed_at IS NULL
      GROUP BY payments.order_id
  ) noted ON noted.bill = funds_requests.bill
  SET funds_requests.unclear_since = LEAST(COALESCE(funds_requests.unclear_since, noted.since), noted.since);

-- ... or, in review for a payment that was told without an amount, with when that was.
UPDATE funds_requests
  LEFT JOIN payments ON payments.order_id = funds_requests.bill
  SET funds_requests.unclear_since = COALESCE(payments.paid_at, funds_requests.requested_at)
  WHERE funds_requests.state = 'REVIEW' AND funds_requests.unclear_since IS NULL;

-- A node of the version before may still put one into review without a mark.
ALTER TABLE funds_requests
  ADD COLUMN attention INT GENERATED ALWAYS AS (IF(unclear_since IS NULL AND state <> 'REVIEW', 0, 1)) STORED,
  ADD INDEX funds_requests_attention (kind, attention, requested_at, id);
