-- A second factor that was begun and never confirmed is forgotten after a while.
ALTER TABLE people ADD COLUMN beginning_at BIGINT;
