-- When it was decided about a transaction that was told of without an amount, or its amount became known. Of orders, whose own
-- review is closed instead, a note may stay open.
ALTER TABLE payments_beside ADD COLUMN closed_at BIGINT;

UPDATE payments_beside
  JOIN journal_entries ON journal_entries.cause = CONCAT('PAYMENT:', payments_beside.payment, '/', payments_beside.transaction_name)
  SET payments_beside.closed_at = journal_entries.booked_at;
