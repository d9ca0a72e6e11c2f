package id.mikhmon.application.checkout;

import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/** The ways to pay for an offer. Reads what is cached; never waits for a gateway. */
public interface ViewChannels {
    /** @return the channels that take the offer's price, by group and fee; empty when no such offer can be bought */
    Optional<List<Priced>> view(OfferId offer);

    /** @param fee what the buyer pays on top, {@code total} what in all */
    record Priced(Channel channel, Money fee, Money total) {}
}
