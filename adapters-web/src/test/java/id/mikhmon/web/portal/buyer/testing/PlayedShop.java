package id.mikhmon.web.portal.buyer.testing;

import id.mikhmon.application.checkout.CatalogueStamp;
import id.mikhmon.application.checkout.ChangeChannel;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.checkout.ViewOrder;
import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.payment.RecheckPayment;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Plays every in-port that the buyer's pages call, out of fields that a test sets. */
public final class PlayedShop
        implements ViewShop,
                ViewChannels,
                CatalogueStamp,
                PlaceOrder,
                ViewOrder,
                ChangeChannel,
                RecheckPayment,
                ReadPhoneNumber {
    public static final OrderId NEW_ORDER = new OrderId("abcdefghijklmnopqrstuvwxyz");

    private static final Pattern INDONESIAN_MOBILE = Pattern.compile("(?:\\+?62|0)(8[0-9]{8,11})");

    public List<Offer> offers = new ArrayList<>(List.of(Goods.THREE_HOURS, Goods.ONE_DAY, Goods.ONE_WEEK));
    public Set<OfferId> routersAway = new HashSet<>();
    public List<Channel> channels = new ArrayList<>(Goods.CHANNELS);
    public String stamp = "1";
    public int stampsAsked;
    public int shopsViewed;
    public final Map<OrderId, OrderView> orders = new HashMap<>();
    public final List<PlaceOrder.Command> placed = new ArrayList<>();
    /** What placing an order comes to instead, null for what it would come to. */
    public Supplier<PlaceOrder.Outcome> placing;

    public ChangeChannel.Outcome changeOutcome = new ChangeChannel.Changed();
    public boolean recheckTaken = true;
    public final List<OrderId> rechecked = new ArrayList<>();
    public Optional<RuntimeException> failure = Optional.empty();

    @Override
    public ViewShop.Outcome view(Optional<AgentCode> agent) {
        fail();
        shopsViewed++;
        if (agent.filter(code -> !code.equals(Goods.WARUNG_SARI.code())).isPresent()) {
            return new ViewShop.UnknownAgent();
        }
        return new ViewShop.Shop(agent.map(code -> Goods.WARUNG_SARI), List.copyOf(offers), Set.copyOf(routersAway));
    }

    @Override
    public Optional<List<ViewChannels.Priced>> view(OfferId id, Optional<AgentCode> agent) {
        return offers.stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .map(offer -> view(offer.price()));
    }

    @Override
    public List<ViewChannels.Priced> view(Money price) {
        return channels.stream()
                .filter(channel -> channel.takes(price))
                .map(channel -> priced(channel, price))
                .toList();
    }

    private static ViewChannels.Priced priced(Channel channel, Money price) {
        Money fee = channel.fee().on(price);
        return new ViewChannels.Priced(channel, fee, price.plus(fee));
    }

    @Override
    public String stamp() {
        stampsAsked++;
        return stamp;
    }

    /** As the real one: a repeated key gives the first order, or is refused with other content. */
    @Override
    public PlaceOrder.Outcome place(PlaceOrder.Command command) {
        fail();
        if (placing != null) {
            return placing.get();
        }
        for (PlaceOrder.Command before : placed) {
            if (before.key().equals(command.key())) {
                return before.fingerprint().equals(command.fingerprint())
                        ? new PlaceOrder.PlacedBefore(NEW_ORDER)
                        : new PlaceOrder.KeyUsedOtherwise();
            }
        }
        placed.add(command);
        return new PlaceOrder.Placed(NEW_ORDER);
    }

    @Override
    public Optional<OrderView> view(OrderId id) {
        fail();
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public ChangeChannel.Outcome change(OrderId order, ChannelCode channel) {
        return changeOutcome;
    }

    @Override
    public boolean recheck(OrderId order) {
        rechecked.add(order);
        return recheckTaken;
    }

    @Override
    public Optional<PhoneNumber> read(String typed) {
        var digits = INDONESIAN_MOBILE.matcher(typed.replaceAll("[ ().-]", ""));
        return digits.matches() ? Optional.of(new PhoneNumber("+62" + digits.group(1))) : Optional.empty();
    }

    private void fail() {
        failure.ifPresent(problem -> {
            throw problem;
        });
    }
}
