-- A payment pays an order, or a bill of another feature that has an id of the same form; see ADR 14.
ALTER TABLE payments DROP FOREIGN KEY payments_order;
