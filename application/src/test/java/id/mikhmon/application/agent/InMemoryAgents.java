package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Agents in memory. There is one transaction at a time, so that nothing need be locked. */
public final class InMemoryAgents implements Agents {
    private final InMemoryTransactions transactions;
    private final Table<AgentCode, Agent> rows;

    public InMemoryAgents(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = transactions.table();
    }

    @Override
    public Optional<Agent> find(AgentCode code) {
        return rows.get(code);
    }

    @Override
    public Optional<Agent> hold(AgentCode code) {
        transactions.takes(InMemoryTransactions.Rank.AGENT);
        return rows.get(code);
    }

    @Override
    public Optional<Agent> withPhone(PhoneNumber phone) {
        return rows.all().filter(agent -> agent.phone().equals(phone)).findFirst();
    }

    @Override
    public List<Agent> all() {
        return byCode().toList();
    }

    @Override
    public List<Agent> list(Filter filter, int limit) {
        return byCode().filter(agent -> filter.text().isEmpty() || fits(agent, filter))
                .filter(agent -> filter.status().map(agent.status()::equals).orElse(true))
                .filter(agent -> filter.level().map(agent.level()::equals).orElse(true))
                .filter(agent -> filter.after()
                        .map(code -> agent.code().value().compareTo(code.value()) > 0)
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    private static boolean fits(Agent agent, Filter filter) {
        String text = filter.text().orElseThrow();
        return agent.code().value().startsWith(text.toUpperCase(Locale.ROOT))
                || agent.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
                || filter.phone().filter(agent.phone().e164()::startsWith).isPresent();
    }

    @Override
    public List<Agent> under(AgentCode upline, int most) {
        return byCode().filter(agent -> agent.upline().filter(upline::equals).isPresent())
                .limit(most)
                .toList();
    }

    @Override
    public int countOf(LevelCode level) {
        return (int) rows.all().filter(agent -> agent.level().equals(level)).count();
    }

    @Override
    public void lock() {}

    @Override
    public boolean save(Agent agent) {
        boolean taken = rows.all()
                .anyMatch(other ->
                        other.phone().equals(agent.phone()) && !other.code().equals(agent.code()));
        if (taken) {
            throw new PhoneTaken();
        }
        return rows.put(agent.code(), agent);
    }

    private Stream<Agent> byCode() {
        return rows.all().sorted(Comparator.comparing(agent -> agent.code().value()));
    }
}
