package id.mikhmon.web.portal.admin.level;

import id.mikhmon.application.agent.SavePriceMatrix;
import id.mikhmon.application.agent.ShowExample;
import id.mikhmon.application.agent.ViewPriceMatrix;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Buy prices of all levels for all offers. The cells are plain fields, read from the request by their names. */
@Named("prices")
@RequestScoped
public class PricesBacking implements Page, SavePriceMatrix.Cases<String> {
    private static final String PATH = "/admin/prices";

    @Inject
    ViewPriceMatrix viewMatrix;

    @Inject
    SavePriceMatrix saveMatrix;

    @Inject
    ShowExample showExample;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Visitor visitor;

    private ViewPriceMatrix.@Nullable Matrix matrix;
    private List<ShowExample.Example> examples = List.of();

    @Override
    public void open() {
        examples = shown().stream()
                .flatMap(offer -> matrix().levels().stream()
                        .map(level -> showExample.show(level.code(), offer.id()))
                        .filter(ShowExample.Example.class::isInstance)
                        .map(ShowExample.Example.class::cast))
                .toList();
    }

    public void save() {
        Map<LevelCode, Map<OfferId, PriceRule>> rules = new LinkedHashMap<>();
        for (Level level : matrix().levels()) {
            // An offer whose cells were not sent is one that the page did not show; its rules stay.
            Map<OfferId, PriceRule> ofLevel =
                    new LinkedHashMap<>(matrix().rules().getOrDefault(level.code(), Map.of()));
            matrix().offers().forEach(offer -> read(level, offer, ofLevel));
            rules.put(level.code(), ofLevel);
        }
        if (notes.isClean()) {
            told(saveMatrix.save(new SavePriceMatrix.Command(
                    rules, exchange.parameter("mark").orElse(""), visitor.actor())));
        }
    }

    public void undo() {
        told(saveMatrix.undo(visitor.actor()));
    }

    private void read(Level level, Offer offer, Map<OfferId, PriceRule> ofLevel) {
        String name = cell(level, offer);
        Optional<String> typed = exchange.sent(name);
        if (typed.filter(String::isBlank).isPresent()) {
            ofLevel.remove(offer.id());
            return;
        }
        typed.ifPresent(text -> PriceText.rule(text)
                .ifPresentOrElse(
                        rule -> ofLevel.put(offer.id(), rule),
                        () -> notes.field(FieldError.of(name, "price-or-discount"))));
    }

    private void told(SavePriceMatrix.Outcome outcome) {
        String said = outcome.fold(this);
        exchange.redirectOnceDone(PATH, said);
    }

    @Override
    public String saved(SavePriceMatrix.Saved outcome) {
        return outcome.prices() == 0 ? "nothing_changed" : "saved";
    }

    @Override
    public String changedMeanwhile(SavePriceMatrix.ChangedMeanwhile outcome) {
        return notes.refused("prices.refused.meanwhile");
    }

    private ViewPriceMatrix.Matrix matrix() {
        if (matrix == null) {
            matrix = viewMatrix.view();
        }
        return matrix;
    }

    public List<Level> getLevels() {
        return matrix().levels();
    }

    public List<Offer> getOffers() {
        return matrix().offers();
    }

    /** @return what was read, to be given back; after a refusal that of the rules that stand now */
    public String getMark() {
        return matrix().mark();
    }

    /** @return name of the field of that price */
    public String cell(Level level, Offer offer) {
        return "p-" + level.code() + "-" + offer.id();
    }

    /** @return what stands in the field: as it was typed, else as it is stored */
    public String value(Level level, Offer offer) {
        return exchange.isPostback() ? exchange.sent(cell(level, offer)).orElse("") : PriceText.of(rule(level, offer));
    }

    /** @return what the level's own discount comes to, which counts while the field is empty */
    public Money usual(Level level, Offer offer) {
        return level.discount().on(offer.price());
    }

    private Optional<PriceRule> rule(Level level, Offer offer) {
        return Optional.ofNullable(
                matrix().rules().getOrDefault(level.code(), Map.of()).get(offer.id()));
    }

    /** @return how many prices the last change touched, as long as it can be taken back */
    public int getLast() {
        return matrix().last().size();
    }

    public List<ShowExample.Example> getExamples() {
        return examples;
    }

    private Optional<Offer> shown() {
        return exchange.parameter("example")
                .flatMap(Parsed::offerId)
                .flatMap(id -> matrix().offers().stream()
                        .filter(offer -> offer.id().equals(id))
                        .findFirst())
                .or(() -> matrix().offers().stream().findFirst());
    }

    /** @return the offer of the worked example, null when there is none at all */
    public @Nullable Offer getShown() {
        return shown().orElse(null);
    }

    /** @return what those above earn, by depth, without those who earn nothing */
    public List<Money> uplines(ShowExample.Example example) {
        return new ArrayList<>(example.parts().uplines())
                .stream().filter(part -> !part.isZero()).toList();
    }
}
