package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import java.util.Optional;

/** Reads the number, then looks for it. */
public final class FindAgentByPhoneService implements FindAgentByPhone {
    private final Agents agents;
    private final ReadPhoneNumber phones;
    private final Transactions transactions;

    public FindAgentByPhoneService(Agents agents, ReadPhoneNumber phones, Transactions transactions) {
        this.agents = agents;
        this.phones = phones;
        this.transactions = transactions;
    }

    @Override
    public Optional<Agent> find(String typed) {
        return phones.read(typed).flatMap(phone -> transactions.required(() -> agents.withPhone(phone)));
    }
}
