-- An agent pages through what it sold, and filters by state, in this index alone.
CREATE INDEX orders_of_agent ON orders (agent, origin, created_at, id, state);
