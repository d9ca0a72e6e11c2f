package id.mikhmon.application.checkout;

import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Prices every channel for one offer. */
public final class ViewChannelsService implements ViewChannels {
    private final FindOffers offers;
    private final FindChannels channels;

    public ViewChannelsService(FindOffers offers, FindChannels channels) {
        this.offers = offers;
        this.channels = channels;
    }

    @Override
    public Optional<List<Priced>> view(OfferId id) {
        return offers.find(id).filter(Offer::active).map(offer -> priced(offer.price()));
    }

    private List<Priced> priced(Money price) {
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
