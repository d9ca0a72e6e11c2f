package id.mikhmon.domain.agent;

/** Whether an agent sells. Only an active one does; a closed one comes back only when somebody says so in so many words. */
public enum AgentStatus {
    ACTIVE,
    SUSPENDED,
    CLOSED
}
