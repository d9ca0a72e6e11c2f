package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.web.portal.frame.PageExchange;
import java.util.List;
import java.util.Locale;

/**
 * Which agents a list or a file shows, as the address tells it.
 *
 * @param sought part of a name, a code or a phone number; empty for all agents
 */
record AgentFilter(String sought) {
    static final AgentFilter ALL = new AgentFilter("");

    static AgentFilter of(PageExchange exchange) {
        return new AgentFilter(exchange.parameter("q").orElse(""));
    }

    List<Agent> matching(FindAgents findAgents) {
        String needle = sought.toLowerCase(Locale.ROOT);
        String digits = needle.replaceAll("[^0-9]", "").replaceFirst("^0", "");
        return findAgents.all().stream()
                .filter(agent -> agent.name().toLowerCase(Locale.ROOT).contains(needle)
                        || agent.code().value().toLowerCase(Locale.ROOT).contains(needle)
                        || (digits.length() > 3 && agent.phone().e164().contains(digits)))
                .toList();
    }

    /** @return the filter as the query of an address; empty when it lets all through */
    String query() {
        return sought.isEmpty() ? "" : "q=" + PageExchange.encoded(sought);
    }
}
