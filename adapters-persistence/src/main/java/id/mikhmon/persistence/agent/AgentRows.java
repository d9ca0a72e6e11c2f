package id.mikhmon.persistence.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;

/** Rows to agents. */
final class AgentRows {
    private AgentRows() {}

    static Agent toAgent(AgentRow row) {
        return new Agent(
                new AgentCode(row.code), row.name, new PhoneNumber(row.phone), new LevelCode(row.level), row.active);
    }
}
