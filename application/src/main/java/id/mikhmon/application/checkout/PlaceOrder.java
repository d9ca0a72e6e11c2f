package id.mikhmon.application.checkout;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/** A buyer orders one voucher. The payment is opened right after; {@link ViewOrder} shows when. */
public interface PlaceOrder {
    /** One transaction; a repeated key gives the order of the first time. */
    Outcome place(Command command);

    /**
     * @param shown the price that the buyer was shown, without the payment fee; empty when the client does not say, who then takes
     *     the price of the moment
     * @param fingerprint SHA-256 in hex of what the client sent, to tell a repetition from a second order under the same key
     */
    record Command(
            OfferId offer,
            Optional<AgentCode> agent,
            ChannelCode channel,
            Customer customer,
            Optional<Money> shown,
            IdempotencyKey key,
            String fingerprint) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Placed(OrderId order) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.placed(this);
        }
    }

    /** The same key with the same content came before. */
    record PlacedBefore(OrderId order) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.placedBefore(this);
        }
    }

    /** The same key came before with other content. */
    record KeyUsedOtherwise() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.keyUsedOtherwise(this);
        }
    }

    record UnknownOffer() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownOffer(this);
        }
    }

    /** Not for sale now, or not by this agent. */
    record OfferClosed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.offerClosed(this);
        }
    }

    /** No agent has that code, or the agent is switched off. */
    record UnknownAgent() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownAgent(this);
        }
    }

    /** The offer costs another amount than the buyer was shown; nothing was ordered. */
    record PriceChanged(Money now) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.priceChanged(this);
        }
    }

    /** No active gateway offers that channel now. */
    record UnknownChannel() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownChannel(this);
        }
    }

    /** The channel takes amounts between these bounds only. */
    record AmountOutOfBounds(Money least, Money most) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.amountOutOfBounds(this);
        }
    }

    interface Cases<R> {
        R placed(Placed outcome);

        R placedBefore(PlacedBefore outcome);

        R keyUsedOtherwise(KeyUsedOtherwise outcome);

        R unknownOffer(UnknownOffer outcome);

        R offerClosed(OfferClosed outcome);

        R unknownAgent(UnknownAgent outcome);

        R priceChanged(PriceChanged outcome);

        R unknownChannel(UnknownChannel outcome);

        R amountOutOfBounds(AmountOutOfBounds outcome);
    }
}
