-- Orders that a person has to look at, in whatever state, newest first, in an index alone.
-- A refunded order kept its reason; from now on it has one only while money is left that came on top.
UPDATE orders SET review = NULL
  WHERE state = 'REFUNDED' AND review IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM payments WHERE payments.order_id = orders.id AND payments.state = 'REVIEW');
UPDATE orders SET review = 'SECOND_PAYMENT'
  WHERE state = 'REFUNDED'
  AND EXISTS (SELECT 1 FROM payments WHERE payments.order_id = orders.id AND payments.state = 'REVIEW');
ALTER TABLE orders
  ADD COLUMN attention INT GENERATED ALWAYS AS (IF(review IS NULL, 0, 1)) STORED,
  ADD INDEX orders_attention (attention, created_at, id);
