package id.mikhmon.domain.sale;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A sale that an agent wanted and that was over a limit, so that somebody of the owner decides once whether it is made. While it
 * waits nothing is charged and nothing set aside: the wallet pays when it is let go, or refuses then. Changed under the lock of its
 * row alone.
 *
 * @param buy what one costs the agent; it is let go for this price or not at all
 * @param limit the one that it was over
 * @param askedAt to the microsecond, as it is stored
 * @param decision there is one exactly when it was decided
 */
public record HeldSale(
        HeldSaleId id,
        AgentCode agent,
        OfferId offer,
        String offerName,
        int count,
        Money buy,
        SoldTo customer,
        SaleLimit limit,
        Instant askedAt,
        Optional<Decision> decision) {
    public static final int LONGEST_REASON = 200;

    public HeldSale {
        if (count < 1 || count > AgentSale.MOST_VOUCHERS) {
            throw new IllegalArgumentException("a sale has 1 to " + AgentSale.MOST_VOUCHERS + " vouchers");
        }
    }

    /**
     * Who decided, and what came of it.
     *
     * @param by name of who decided, as the audit has it
     * @param sale which was made; empty for a rejection
     * @param reason of a rejection, 1 to {@value HeldSale#LONGEST_REASON} characters, which the agent reads
     * @param at to the microsecond, as it is stored
     */
    public record Decision(String by, Optional<SaleId> sale, Optional<String> reason, Instant at) {
        public Decision {
            if (by.isBlank() || by.length() > 80) {
                throw new IllegalArgumentException("who decides has a name of 1 to 80 characters");
            }
            if (sale.isPresent() == reason.isPresent()) {
                throw new IllegalArgumentException(
                        "what is let go has a sale, a rejection a reason, and none has both");
            }
            if (reason.filter(text -> text.isBlank() || text.length() > LONGEST_REASON)
                    .isPresent()) {
                throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
            }
        }
    }

    public HeldState state() {
        return decision.map(with -> with.sale().isPresent() ? HeldState.SOLD : HeldState.REJECTED)
                .orElse(HeldState.WAITING);
    }

    /** @return what the agent pays for all */
    public Money total() {
        return buy.times(count);
    }

    /** @return the held sale after the decision; empty when it was decided before */
    public Optional<HeldSale> decided(Decision with) {
        return decision.isPresent()
                ? Optional.empty()
                : Optional.of(new HeldSale(
                        id, agent, offer, offerName, count, buy, customer, limit, askedAt, Optional.of(with)));
    }

    @Override
    public String toString() {
        return "HeldSale[" + id + "]";
    }
}
