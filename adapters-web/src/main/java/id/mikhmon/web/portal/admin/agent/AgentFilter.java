package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.list.OwnersList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which agents a list or a file shows and in which order, as the address tells it.
 *
 * @param sought part of a name, a code or a phone number; empty for all agents
 * @param sort by what they are sorted; by their code when it is empty or unknown
 */
record AgentFilter(String sought, String sort) {
    static final AgentFilter ALL = new AgentFilter("", "");

    static AgentFilter of(PageExchange exchange) {
        return new AgentFilter(exchange.parameter("q").orElse(""), OwnersList.AGENTS.sort(exchange));
    }

    List<Agent> matching(FindAgents findAgents) {
        String needle = sought.toLowerCase(Locale.ROOT);
        String digits = needle.replaceAll("[^0-9]", "").replaceFirst("^0", "");
        return findAgents.all().stream()
                .filter(agent -> agent.name().toLowerCase(Locale.ROOT).contains(needle)
                        || agent.code().value().toLowerCase(Locale.ROOT).contains(needle)
                        || (digits.length() > 3 && agent.phone().e164().contains(digits)))
                .sorted(order())
                .toList();
    }

    private Comparator<Agent> order() {
        Comparator<Agent> byCode = Comparator.comparing(agent -> agent.code().value());
        return switch (sort) {
            case "name" ->
                Comparator.comparing(Agent::name, String.CASE_INSENSITIVE_ORDER).thenComparing(byCode);
            case "level" ->
                Comparator.comparing((Agent agent) -> agent.level().value()).thenComparing(byCode);
            default -> byCode;
        };
    }
}
