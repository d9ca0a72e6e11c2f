package id.mikhmon.application.checkout;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.QuoteForAgent;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Prices every channel for one offer. */
public final class ViewChannelsService implements ViewChannels {
    private final FindOffers offers;
    private final FindAgents agents;
    private final QuoteForAgent quotes;
    private final FindChannels channels;

    public ViewChannelsService(FindOffers offers, FindAgents agents, QuoteForAgent quotes, FindChannels channels) {
        this.offers = offers;
        this.agents = agents;
        this.quotes = quotes;
        this.channels = channels;
    }

    @Override
    public Optional<List<Priced>> view(OfferId id, Optional<AgentCode> code) {
        Optional<Offer> offer = offers.find(id).filter(Offer::active);
        if (code.isEmpty()) {
            return offer.map(one -> view(one.price()));
        }
        Optional<Agent> agent = code.flatMap(agents::find).filter(Agent::active);
        return offer.filter(one -> agent.filter(seller -> seller.maySell(one)).isPresent())
                .map(one -> view(quotes.quote(agent.orElseThrow(), one).sell()));
    }

    @Override
    public List<Priced> view(Money price) {
        return channels.all().stream()
                .filter(channel -> channel.takes(price))
                .map(channel -> {
                    Money fee = channel.fee().on(price);
                    return new Priced(channel, fee, price.plus(fee));
                })
                .sorted(Comparator.comparing((Priced priced) -> priced.channel().group())
                        .thenComparing(Priced::fee)
                        .thenComparing(priced -> priced.channel().name()))
                .toList();
    }
}
