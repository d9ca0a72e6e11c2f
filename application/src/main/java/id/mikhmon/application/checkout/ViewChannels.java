package id.mikhmon.application.checkout;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/** The ways to pay. Reads what is cached; never waits for a gateway. */
public interface ViewChannels {
    /**
     * @param agent at whose price; empty for the owner's own shop
     * @return the channels that take what the offer costs there, by group and fee; empty when it cannot be bought there
     */
    Optional<List<Priced>> view(OfferId offer, Optional<AgentCode> agent);

    /** @return the channels that take that price, by group and fee */
    List<Priced> view(Money price);

    /** @param fee what the buyer pays on top, {@code total} what in all */
    record Priced(Channel channel, Money fee, Money total) {}
}
