package id.mikhmon.web.portal.buyer.shop;

import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a sales page can show at one moment: the offers, and what each costs by each way to pay.
 *
 * @param channels every way to pay that takes at least one of the offers, in the order in which pages show them
 * @param prices by offer and channel; a channel that does not take the offer's price is absent
 */
record Catalogue(
        Optional<Agent> agent,
        List<Offer> offers,
        Set<OfferId> routersAway,
        List<Channel> channels,
        Map<OfferId, Map<ChannelCode, ViewChannels.Priced>> prices) {

    static Catalogue of(ViewShop.Shop shop, ViewChannels viewChannels) {
        Map<ChannelCode, Channel> channels = new LinkedHashMap<>();
        Map<OfferId, Map<ChannelCode, ViewChannels.Priced>> prices = new LinkedHashMap<>();
        for (Offer offer : shop.offers()) {
            Map<ChannelCode, ViewChannels.Priced> row = new LinkedHashMap<>();
            for (ViewChannels.Priced priced : viewChannels.view(offer.price())) {
                channels.putIfAbsent(priced.channel().code(), priced.channel());
                row.putIfAbsent(priced.channel().code(), priced);
            }
            prices.put(offer.id(), row);
        }
        List<Channel> sorted = channels.values().stream()
                .sorted(Comparator.comparing(Channel::group))
                .toList();
        return new Catalogue(shop.agent(), shop.offers(), shop.routersAway(), sorted, prices);
    }

    Optional<Offer> offer(String id) {
        return offers.stream().filter(offer -> offer.id().value().equals(id)).findFirst();
    }

    /** @return what the offer costs by each channel that takes it */
    Map<ChannelCode, ViewChannels.Priced> prices(Offer offer) {
        return prices.getOrDefault(offer.id(), Map.of());
    }

    /** @return what the offer costs by that channel; empty when the channel does not take it */
    Optional<ViewChannels.Priced> price(Offer offer, String channel) {
        return prices(offer).values().stream()
                .filter(priced -> priced.channel().code().value().equals(channel))
                .findFirst();
    }

    /** @return the first way to pay that takes the offer */
    Optional<ViewChannels.Priced> firstPrice(Offer offer) {
        Map<ChannelCode, ViewChannels.Priced> row = prices(offer);
        return channels.stream()
                .filter(channel -> row.containsKey(channel.code()))
                .findFirst()
                .map(channel -> row.get(channel.code()));
    }
}
