package id.mikhmon.web.portal.agent.price;

import id.mikhmon.application.agent.SetSellPrice;
import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.FormFields;
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
public class AgentPriceBacking implements Page, SetSellPrice.Cases<Boolean> {
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
    private ViewPriceList.@Nullable Line line;

    @Override
    public void open() {
        ViewPriceList.Line shownLine = getLine();
        if (shownLine == null) {
            exchange.notFound();
            return;
        }
        Quote quote = shownLine.quote();
        if (!exchange.isPostback() && !quote.sell().equals(quote.recommended())) {
            form.with("sell", Long.toString(quote.sell().units()));
        }
    }

    private Optional<OfferId> offer() {
        return exchange.item().flatMap(Parsed::offerId);
    }

    public void save() {
        Optional<Money> price =
                form.optionalWhole("sell", 1, Money.MAX_UNITS, notes).map(Money::rupiah);
        Optional<OfferId> offer = offer();
        if (offer.isPresent()
                && notes.isClean()
                && setSellPrice
                        .set(seller.code(), offer.get(), price, visitor.actor())
                        .fold(this)) {
            exchange.redirect(LIST, "saved");
        }
    }

    @Override
    public Boolean done(SetSellPrice.Done outcome) {
        return true;
    }

    @Override
    public Boolean unknownAgent(SetSellPrice.UnknownAgent outcome) {
        return wrong("unknown-agent");
    }

    @Override
    public Boolean unknownOffer(SetSellPrice.UnknownOffer outcome) {
        return wrong("unknown-offer");
    }

    @Override
    public Boolean notAllowed(SetSellPrice.NotAllowed outcome) {
        return wrong("own-price-not-allowed");
    }

    @Override
    public Boolean outOfRange(SetSellPrice.OutOfRange outcome) {
        return wrong("own-price-out-of-range", shown.money(outcome.least()), shown.money(outcome.most()));
    }

    private boolean wrong(String key, Object... values) {
        notes.field(FieldError.of("sell", key, values));
        return false;
    }

    public FormFields getForm() {
        return form;
    }

    /**
     * A form that is sent asks for it before the page is opened.
     *
     * @return null for an offer that the agent may not sell
     */
    public ViewPriceList.@Nullable Line getLine() {
        if (line == null) {
            line = offer().flatMap(id -> viewPriceList.view(seller.code()).orElseThrow().lines().stream()
                            .filter(one -> one.offer().id().equals(id))
                            .findFirst())
                    .orElse(null);
        }
        return line;
    }
}
