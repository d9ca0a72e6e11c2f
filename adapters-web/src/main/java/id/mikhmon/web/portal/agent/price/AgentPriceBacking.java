package id.mikhmon.web.portal.agent.price;

import id.mikhmon.application.agent.SetSellPrice;
import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Found;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.Shown;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of the agent's own sell price of one offer; left empty, the offer's price counts again. */
@Named("agentPrice")
@RequestScoped
public class AgentPriceBacking implements Page, SetSellPrice.Cases<String> {
    private static final String LIST = "/agent/prices";

    @Inject
    SetSellPrice setSellPrice;

    @Inject
    ViewPriceList viewPriceList;

    @Inject
    Seller seller;

    @Inject
    Visitor visitor;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Shown shown;

    private final FormFields form = new FormFields();
    private final Found<ViewPriceList.Line> line = new Found<>(() -> offer().flatMap(this::line));

    @Override
    public void open() {
        Optional<Quote> quote = line.orNotFound(exchange).map(ViewPriceList.Line::quote);
        if (!exchange.isPostback()) {
            quote.filter(one -> !one.sell().equals(one.recommended()))
                    .ifPresent(one -> form.with("sell", Long.toString(one.sell().units())));
        }
    }

    private Optional<OfferId> offer() {
        return exchange.item().flatMap(Parsed::offerId);
    }

    private Optional<ViewPriceList.Line> line(OfferId id) {
        return viewPriceList.view(seller.code()).orElseThrow().lines().stream()
                .filter(one -> one.offer().id().equals(id))
                .findFirst();
    }

    public void save() {
        Optional<Money> price =
                form.optionalWhole("sell", 1, Money.MAX_UNITS, notes).map(Money::rupiah);
        Optional<OfferId> offer = offer();
        if (offer.isPresent() && notes.isClean()) {
            String said = setSellPrice
                    .set(seller.code(), offer.get(), price, visitor.actor())
                    .fold(this);
            exchange.redirectOnceDone(LIST, said);
        }
    }

    @Override
    public String done(SetSellPrice.Done outcome) {
        return "saved";
    }

    @Override
    public String unknownAgent(SetSellPrice.UnknownAgent outcome) {
        return wrong("unknown-agent");
    }

    @Override
    public String unknownOffer(SetSellPrice.UnknownOffer outcome) {
        return wrong("unknown-offer");
    }

    @Override
    public String notAllowed(SetSellPrice.NotAllowed outcome) {
        return wrong("own-price-not-allowed");
    }

    @Override
    public String outOfRange(SetSellPrice.OutOfRange outcome) {
        return wrong("own-price-out-of-range", shown.money(outcome.least()), shown.money(outcome.most()));
    }

    private String wrong(String key, Object... values) {
        return notes.wrong(FieldError.of("sell", key, values));
    }

    public FormFields getForm() {
        return form;
    }

    /** @return null for an offer that the agent may not sell */
    public ViewPriceList.@Nullable Line getLine() {
        return line.orNull();
    }
}
