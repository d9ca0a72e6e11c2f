package id.mikhmon.application.agent;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Agents, levels and prices in the words of the audit; a phone number is cut short. */
final class Described {
    private Described() {}

    static void record(RecordAudit audit, Actor actor, Optional<Agent> former, Agent agent) {
        audit.record(
                actor,
                former.isEmpty() ? "agent.added" : "agent.changed",
                agent.code().value(),
                former.map(Described::as).orElse(""),
                as(agent));
    }

    /** Records what is agreed with an agent, before and after. */
    static void record(
            RecordAudit audit, Actor actor, AgentCode agent, List<AgentPrice> before, List<AgentPrice> after) {
        audit.record(actor, "agent-prices.changed", agent.value(), as(before), as(after));
    }

    private static String as(Agent agent) {
        return agent.status() + " " + agent.level() + ", " + agent.name() + ", "
                + agent.phone().masked()
                + agent.email().map(email -> ", has an e-mail address").orElse("")
                + agent.upline().map(upline -> ", under " + upline).orElse("")
                + ", credit " + agent.creditLimit()
                + agent.lowBalanceAlert().map(alert -> ", alert " + alert).orElse("")
                + only("offers", agent.offers().stream().map(OfferId::value))
                + only("routers", agent.routers().stream().map(RouterName::value));
    }

    private static String only(String what, Stream<String> names) {
        List<String> sorted = names.sorted().toList();
        return sorted.isEmpty() ? "" : ", only " + what + " " + sorted;
    }

    static String as(Level level) {
        String own = level.ownPrice().allowed()
                ? ", own prices " + level.ownPrice().least() + " to "
                        + level.ownPrice().most()
                : "";
        return level.name() + ", discount " + level.discount().percent() + ", commission "
                + level.commission().kind() + " " + level.commission().percent() + " uplines "
                + level.commission().uplines() + own
                + level.promotionTurnover()
                        .map(turnover -> ", promotion from " + turnover)
                        .orElse("")
                + (level.subAgents().allowed()
                        ? ", sub-agents " + level.subAgents().kind() + " up to "
                                + level.subAgents().most() + ", "
                                + level.subAgents().perDay() + " a day"
                        : "");
    }

    static String as(Map<OfferId, PriceRule> rules) {
        return rules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(OfferId::value)))
                .map(rule -> rule.getKey() + " " + as(rule.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String as(List<AgentPrice> agreed) {
        return agreed.stream()
                .sorted(Comparator.comparing(price -> price.offer().value()))
                .map(price -> price.offer()
                        + price.buy().map(buy -> " buys " + as(buy)).orElse("")
                        + price.sell().map(sell -> " sells " + sell).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String as(PriceRule rule) {
        return rule instanceof PriceRule.Fixed fixed
                ? fixed.buy().toString()
                : "-" + ((PriceRule.Discount) rule).percent();
    }
}
