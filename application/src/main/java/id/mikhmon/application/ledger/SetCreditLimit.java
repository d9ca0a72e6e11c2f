package id.mikhmon.application.ledger;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Money;

/** The owner says how far below zero an agent's wallet may go. Joins the caller's transaction. */
public interface SetCreditLimit {
    /** A wallet that is lower already keeps its balance; nothing can be sold from it until it is topped up. */
    void set(AgentCode agent, Money limit);
}
