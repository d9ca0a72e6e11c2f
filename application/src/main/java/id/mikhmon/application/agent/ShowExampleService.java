package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.Optional;

/** Quotes and shares by the level alone. */
public final class ShowExampleService implements ShowExample {
    private final Levels levels;
    private final Prices prices;
    private final FindOffers offers;
    private final Transactions transactions;

    public ShowExampleService(Levels levels, Prices prices, FindOffers offers, Transactions transactions) {
        this.levels = levels;
        this.prices = prices;
        this.offers = offers;
        this.transactions = transactions;
    }

    @Override
    public Outcome show(LevelCode code, OfferId id) {
        return transactions.required(() -> {
            Optional<Level> level = levels.find(code);
            Optional<Offer> offer = offers.find(id);
            if (level.isEmpty()) {
                return new UnknownLevel();
            }
            return offer.isEmpty() ? new UnknownOffer() : example(level.get(), offer.get());
        });
    }

    private Example example(Level level, Offer offer) {
        Quote quote = Quote.of(
                offer.price(),
                level,
                Optional.ofNullable(prices.ofLevel(level.code()).get(offer.id())),
                Optional.empty());
        return new Example(level, offer, quote, level.commission().parts(quote.sell(), quote.buy()));
    }
}
