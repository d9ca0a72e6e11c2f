package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.agent.SaveAgentPrices;
import id.mikhmon.application.agent.ViewPrices;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.admin.level.PriceText;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is agreed with the one agent of the page: a buy price, a sell price, or both, for each offer. Cells are read by their names. */
@Named("agreedPrices")
@RequestScoped
public class AgentPricesBacking implements SaveAgentPrices.Cases<String> {
    @Inject
    ViewPrices viewPrices;

    @Inject
    FindOffers findOffers;

    @Inject
    SaveAgentPrices savePrices;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Visitor visitor;

    private @Nullable Map<OfferId, AgentPrice> agreed;

    public void save() {
        if (!isAllowed()) {
            notes.refuse("agentprices.refused.right");
            return;
        }
        List<AgentPrice> prices = new ArrayList<>();
        for (Offer offer : getOffers()) {
            Optional<PriceRule> buy = read(buyCell(offer));
            Optional<Money> sell = read(sellCell(offer)).flatMap(rule -> fixed(rule, sellCell(offer)));
            if (buy.isPresent() || sell.isPresent()) {
                prices.add(new AgentPrice(offer.id(), buy, sell));
            }
        }
        if (!notes.isClean()) {
            return;
        }
        agent().map(code -> savePrices.save(code, prices, visitor.actor()).fold(this))
                .ifPresent(said -> exchange.redirectOnceDone("/admin/agent?item=" + agent().orElseThrow(), said));
    }

    private Optional<PriceRule> read(String name) {
        String typed = exchange.sent(name).orElse("");
        Optional<PriceRule> rule = typed.isBlank() ? Optional.empty() : PriceText.rule(typed);
        if (!typed.isBlank() && rule.isEmpty()) {
            notes.field(FieldError.of(name, "price-or-discount"));
        }
        return rule;
    }

    private Optional<Money> fixed(PriceRule rule, String name) {
        if (rule instanceof PriceRule.Fixed price && !price.buy().isZero()) {
            return Optional.of(price.buy());
        }
        notes.field(FieldError.of(name, "not-whole-number"));
        return Optional.empty();
    }

    @Override
    public String saved(SaveAgentPrices.Saved outcome) {
        return "saved";
    }

    @Override
    public String unknownAgent(SaveAgentPrices.UnknownAgent outcome) {
        exchange.notFound();
        return "";
    }

    @Override
    public String unknownOffer(SaveAgentPrices.UnknownOffer outcome) {
        return notes.refused("prices.refused.meanwhile");
    }

    @Override
    public String ownPriceNotAllowed(SaveAgentPrices.OwnPriceNotAllowed outcome) {
        return notes.wrong(FieldError.of("s-" + outcome.offer(), "own-price-not-allowed"));
    }

    @Override
    public String ownPriceOutOfRange(SaveAgentPrices.OwnPriceOutOfRange outcome) {
        return notes.wrong(FieldError.of(
                "s-" + outcome.offer(),
                "own-price-out-of-range",
                outcome.least().toString(),
                outcome.most().toString()));
    }

    private Optional<AgentCode> agent() {
        return exchange.item().flatMap(Parsed::agentCode);
    }

    private Map<OfferId, AgentPrice> agreed() {
        if (agreed == null) {
            agreed = agent().flatMap(viewPrices::ofAgent).orElse(List.of()).stream()
                    .collect(Collectors.toUnmodifiableMap(AgentPrice::offer, Function.identity()));
        }
        return agreed;
    }

    /** @return whether the visitor may see and change prices, and the page is about an agent that is stored */
    public boolean isAllowed() {
        return exchange.item().isPresent() && visitor.who().may(Capability.MANAGE_PRICES);
    }

    public List<Offer> getOffers() {
        return findOffers.all();
    }

    public String buyCell(Offer offer) {
        return "b-" + offer.id();
    }

    public String sellCell(Offer offer) {
        return "s-" + offer.id();
    }

    /** @return as it was typed, else as it is agreed */
    public String buy(Offer offer) {
        return exchange.sent(buyCell(offer))
                .orElseGet(() -> PriceText.of(
                        Optional.ofNullable(agreed().get(offer.id())).flatMap(AgentPrice::buy)));
    }

    public String sell(Offer offer) {
        return exchange.sent(sellCell(offer))
                .orElseGet(() -> PriceText.of(Optional.ofNullable(agreed().get(offer.id()))
                        .flatMap(AgentPrice::sell)
                        .map(PriceRule.Fixed::new)));
    }
}
