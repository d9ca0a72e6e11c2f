package id.mikhmon.domain.decision;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person decided about an order, and why. Never changed.
 *
 * @param key what makes pressing twice one decision
 * @param way where money went back
 * @param agent whose wallet was credited
 * @param amount the money that the decision moved, possibly none
 * @param reason 1 to {@value #LONGEST_REASON} characters
 * @param by who decided, as the audit names it
 */
public record OrderDecision(
        OrderId order,
        IdempotencyKey key,
        OrderAction action,
        Optional<GivenBack> way,
        Optional<AgentCode> agent,
        Money amount,
        String reason,
        String by,
        Instant at) {
    public static final int LONGEST_REASON = 200;

    public OrderDecision {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
        }
    }
}
