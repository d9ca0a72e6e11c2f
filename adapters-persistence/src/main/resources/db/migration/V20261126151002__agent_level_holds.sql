-- When the level of an agent was last set by hand.
CREATE TABLE agent_level_holds (
  agent VARCHAR(8) NOT NULL PRIMARY KEY,
  set_at BIGINT NOT NULL,
  CONSTRAINT agent_level_holds_of_an_agent FOREIGN KEY (agent) REFERENCES agents (code) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
