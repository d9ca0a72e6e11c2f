-- Keys from before are as old as their orders.
ALTER TABLE order_idempotency_keys
  ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0,
  ADD INDEX order_idempotency_keys_oldest (created_at);
UPDATE order_idempotency_keys JOIN orders ON orders.id = order_idempotency_keys.order_id
  SET order_idempotency_keys.created_at = orders.created_at;
ALTER TABLE order_idempotency_keys ALTER COLUMN created_at DROP DEFAULT;
