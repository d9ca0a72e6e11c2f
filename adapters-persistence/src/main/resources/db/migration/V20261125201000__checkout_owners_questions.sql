-- Sums over a day and searches by phone or code read these alone: with 200,000 orders a scan would take a second.
CREATE INDEX orders_paid ON orders (paid_at, state, price, delivered_at);
CREATE INDEX orders_of_phone ON orders (customer_phone, created_at, id);
CREATE INDEX vouchers_of_code ON vouchers (code, drawn_at, order_id);
