package id.mikhmon.persistence.agent;

import jakarta.persistence.Column;
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
    String email;
    String level;
    String upline;
    String status;

    @Column(name = "credit_limit")
    long creditLimit;

    @Column(name = "low_balance_alert")
    Long lowBalanceAlert;

    String currency;
    String offers;
    String routers;
    String notes;

    protected AgentRow() {}
}
