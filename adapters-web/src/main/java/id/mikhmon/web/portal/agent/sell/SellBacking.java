package id.mikhmon.web.portal.agent.sell;

import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.sale.SaleFingerprint;
import id.mikhmon.web.portal.agent.AskingKey;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Look;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.Shown;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The form with which an agent sells. Its address carries the key of the sale from the moment that it is made: a second click, a
 * reload and the way back all send the same key, under which nothing is sold twice.
 */
@Named("sell")
@RequestScoped
public class SellBacking implements Page, SellVouchers.Cases<String> {
    private static final String PATH = "/agent/sell";

    @Inject
    SellVouchers sellVouchers;

    @Inject
    ViewPriceList viewPriceList;

    @Inject
    ReadPhoneNumber phones;

    @Inject
    Seller seller;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Look look;

    @Inject
    Shown shown;

    @Inject
    RandomGenerator random;

    private final FormFields form = new FormFields();
    private @Nullable List<Tile> tiles;
    private String key = "";

    /** @param chosen whether it is the one that the form has chosen */
    public record Tile(Offer offer, Quote quote, boolean away, boolean chosen) {
        public Money profit() {
            return quote.sell().minus(quote.buy());
        }
    }

    @Override
    public void open() {
        if (key.isEmpty()) {
            key = AskingKey.read(exchange.parameter("key"))
                    .map(IdempotencyKey::value)
                    .orElse("");
        }
        if (key.isEmpty()) {
            exchange.redirect(PATH + "?key=" + AskingKey.draw(random)
                    + exchange.parameter("offer")
                            .flatMap(Parsed::offerId)
                            .map(offer -> "&offer=" + PageExchange.encoded(offer.value()))
                            .orElse(""));
            return;
        }
        if (!exchange.isPostback()) {
            form.with("count", "1");
        }
    }

    private List<Tile> read() {
        List<ViewPriceList.Line> lines =
                viewPriceList.view(seller.code()).orElseThrow().lines();
        String wanted = exchange.parameter("offer")
                .filter(offer -> lines.stream()
                        .anyMatch(line -> line.offer().id().value().equals(offer)))
                .orElse(lines.isEmpty() ? "" : lines.get(0).offer().id().value());
        return lines.stream()
                .map(line -> new Tile(
                        line.offer(),
                        line.quote(),
                        line.away(),
                        line.offer().id().value().equals(wanted)))
                .toList();
    }

    public void sell() {
        Optional<OfferId> offer = exchange.parameter("offer").flatMap(Parsed::offerId);
        Optional<Long> count = form.whole("count", 1, AgentSale.MOST_VOUCHERS, notes);
        Optional<String> name = form.optionalText("name", SoldTo.LONGEST_NAME, notes);
        Optional<PhoneNumber> phone = form.optionalParsed("phone", 30, phones::read, "phone", notes);
        Optional<Money> price = offer.flatMap(id -> exchange.parameter("price." + id))
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(text -> Money.rupiah(Long.parseLong(text)));
        Optional<IdempotencyKey> sent = AskingKey.read(exchange.parameter("key"));
        if (offer.isEmpty() || price.isEmpty() || sent.isEmpty()) {
            notes.field(FieldError.of("offer", "missing"));
        }
        if (!notes.isClean()) {
            return;
        }
        SoldTo customer = new SoldTo(name, phone, look.language());
        String went = sellVouchers
                .sell(new SellVouchers.Command(
                        seller.code(),
                        offer.orElseThrow(),
                        count.orElseThrow().intValue(),
                        customer,
                        price,
                        sent.orElseThrow(),
                        SaleFingerprint.of(
                                offer.orElseThrow(), count.orElseThrow().intValue(), customer)))
                .fold(this);
        if (!went.isEmpty()) {
            exchange.redirect(went);
        }
    }

    @Override
    public String sold(SellVouchers.Sold outcome) {
        return "/agent/sale?item=" + outcome.sale();
    }

    @Override
    public String soldBefore(SellVouchers.SoldBefore outcome) {
        return "/agent/sale?item=" + outcome.sale() + "&said=sold_before";
    }

    /** The way back and then something else: a sale of its own, which the agent has to want once more. */
    @Override
    public String keyUsedOtherwise(SellVouchers.KeyUsedOtherwise outcome) {
        key = AskingKey.draw(random);
        return notes.refused("seller.sell.refused.key");
    }

    @Override
    public String unknownOffer(SellVouchers.UnknownOffer outcome) {
        return notes.wrong(FieldError.of("offer", "unknown-offer"));
    }

    @Override
    public String offerClosed(SellVouchers.OfferClosed outcome) {
        return notes.wrong(FieldError.of("offer", "offer-closed"));
    }

    @Override
    public String agentMayNotSell(SellVouchers.AgentMayNotSell outcome) {
        return notes.refused("seller.sell.refused.suspended");
    }

    @Override
    public String priceChanged(SellVouchers.PriceChanged outcome) {
        return notes.wrong(FieldError.of("offer", "price-changed", shown.money(outcome.now())));
    }

    @Override
    public String overdrawn(SellVouchers.Overdrawn outcome) {
        return notes.wrong(FieldError.of(
                "count", "balance-too-low", shown.money(outcome.available()), shown.money(outcome.needed())));
    }

    @Override
    public String held(SellVouchers.Held outcome) {
        return "/agent/held?said=held";
    }

    @Override
    public String tooManyHeld(SellVouchers.TooManyHeld outcome) {
        return notes.wrong(FieldError.of("count", "too-many-held", SellVouchers.MOST_HELD));
    }

    public FormFields getForm() {
        return form;
    }

    /** A form that is sent asks for them before the page is opened. */
    public List<Tile> getTiles() {
        if (tiles == null) {
            tiles = read();
        }
        return tiles;
    }

    public String getKey() {
        return key;
    }
}
