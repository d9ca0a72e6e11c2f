-- Whether agents of a level bring in agents of their own, how many altogether and how many a day.
ALTER TABLE levels
  ADD COLUMN sub_agents VARCHAR(20) NOT NULL DEFAULT 'NONE',
  ADD COLUMN sub_agents_most INT NOT NULL DEFAULT 20,
  ADD COLUMN sub_agents_per_day INT NOT NULL DEFAULT 3;
