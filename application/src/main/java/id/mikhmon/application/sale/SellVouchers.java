package id.mikhmon.application.sale;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/** An agent sells vouchers and pays them from its wallet, all of them or none. They are made on the router right after. */
public interface SellVouchers {
    /** How many sales of one agent may be held at a time. */
    int MOST_HELD = 20;

    /**
     * One transaction of its own, since a refusal takes everything back: not to be called inside another one. A repeated key
     * gives the sale of the first time and charges nothing. A sale over a limit of the owner is held until somebody decides; one
     * that is made in the agent's name is over none.
     */
    Outcome sell(Command command);

    /**
     * @param count 1 to {@value AgentSale#MOST_VOUCHERS}
     * @param shown what the agent was shown that one costs it; empty when the client does not say, who then takes the price
     *     of the moment
     * @param key unique among the sales of the agent
     * @param staff who sells in the agent's name, whom the audit names; empty when the agent sells itself
     * @param fingerprint SHA-256 in hex of what the client sent, to tell a repetition from a second sale under the same key
     */
    record Command(
            AgentCode agent,
            OfferId offer,
            int count,
            SoldTo customer,
            Optional<Money> shown,
            IdempotencyKey key,
            String fingerprint,
            Optional<Actor> staff) {
        public Command {
            if (count < 1 || count > AgentSale.MOST_VOUCHERS) {
                throw new IllegalArgumentException("a sale has 1 to " + AgentSale.MOST_VOUCHERS + " vouchers");
            }
        }

        /** A sale of the agent itself. */
        public Command(
                AgentCode agent,
                OfferId offer,
                int count,
                SoldTo customer,
                Optional<Money> shown,
                IdempotencyKey key,
                String fingerprint) {
            this(agent, offer, count, customer, shown, key, fingerprint, Optional.empty());
        }

        /** The same sale, made by somebody in the agent's name. */
        public Command by(Actor actor) {
            return new Command(agent, offer, count, customer, shown, key, fingerprint, Optional.of(actor));
        }
    }

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** @param orders of its vouchers, as they were stored; none stands on its router yet */
    record Sold(AgentSale made, List<Order> orders) implements Outcome {
        public Sold {
            orders = List.copyOf(orders);
        }

        public SaleId sale() {
            return made.id();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sold(this);
        }
    }

    /** The same key with the same content came before. */
    record SoldBefore(SaleId sale) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.soldBefore(this);
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

    /** No agent has that code, or the agent is suspended or closed. */
    record AgentMayNotSell() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.agentMayNotSell(this);
        }
    }

    /** One costs the agent another amount than it was shown; nothing was sold. */
    record PriceChanged(Money now) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.priceChanged(this);
        }
    }

    /**
     * The wallet does not hold what all of them cost; nothing was sold.
     *
     * @param available what it would let go, its credit counted
     */
    record Overdrawn(Money available, Money needed) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.overdrawn(this);
        }
    }

    /** It is over a limit of the owner, and somebody has to let it go. Nothing was charged, and nothing is set aside. */
    record Held(HeldSaleId held) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.held(this);
        }
    }

    /** It is over a limit of the owner, and {@link SellVouchers#MOST_HELD} of the agent wait already. */
    record TooManyHeld() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooManyHeld(this);
        }
    }

    interface Cases<R> {
        R sold(Sold outcome);

        R soldBefore(SoldBefore outcome);

        R keyUsedOtherwise(KeyUsedOtherwise outcome);

        R unknownOffer(UnknownOffer outcome);

        R offerClosed(OfferClosed outcome);

        R agentMayNotSell(AgentMayNotSell outcome);

        R priceChanged(PriceChanged outcome);

        R overdrawn(Overdrawn outcome);

        R held(Held outcome);

        R tooManyHeld(TooManyHeld outcome);
    }
}
