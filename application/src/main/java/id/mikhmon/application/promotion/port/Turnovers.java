package id.mikhmon.application.promotion.port;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads how much agents sold. Joins the open transaction, or runs in one of its own. */
public interface Turnovers {
    /**
     * @param from the first moment that counts; {@code to}: the first one that does not
     * @return for each agent what was paid for the orders over its link and from its wallet that were placed then, without fees;
     *     what was not paid, was given back or is in review is not counted, and who sold nothing is not in it
     */
    Map<AgentCode, Money> between(Instant from, Instant to);

    /**
     * @return when the order was placed with which what counts of the agent in that period came to at least so much; empty when it
     *     did not
     */
    Optional<Instant> reached(AgentCode agent, Instant from, Instant to, Money turnover);
}
