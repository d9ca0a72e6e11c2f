package id.mikhmon.persistence.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code agents} as it is read; see {@link JpaAgents} for the writing. */
@Entity
@Table(name = "agents")
class AgentRow {
    @Id
    String code;

    String name;
    String phone;
    String level;
    boolean active;

    protected AgentRow() {}
}
