package id.mikhmon.web.portal.admin.offer;

import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.offer.SaveOffer;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.VoucherFormat;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Choice;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The form of one offer, new or known. */
@Named("offer")
@RequestScoped
public class OfferBacking implements Page, SaveOffer.Cases<String> {
    private static final String LIST = "/admin/offers";

    @Inject
    FindOffers findOffers;

    @Inject
    FindRouters findRouters;

    @Inject
    SaveOffer saveOffer;

    @Inject
    PageExchange exchange;

    @Inject
    Visitor visitor;

    @Inject
    Notes notes;

    @Inject
    PortalTexts texts;

    private final FormFields form = new FormFields();

    @Override
    public void open() {
        if (exchange.isPostback()) {
            return;
        }
        if (!isKnown()) {
            OfferForm.fillNew(form);
            return;
        }
        Optional<Offer> known = exchange.item().flatMap(Parsed::offerId).flatMap(findOffers::find);
        known.ifPresentOrElse(offer -> OfferForm.fill(form, offer), exchange::notFound);
    }

    public void save() {
        Optional<Offer> offer = OfferForm.read(form, exchange.item(), notes);
        if (offer.isPresent() && !isKnown() && findOffers.find(offer.get().id()).isPresent()) {
            notes.field(FieldError.of("id", "taken"));
            return;
        }
        offer.map(one -> saveOffer.save(one, visitor.actor()))
                .map(outcome -> outcome.fold(this))
                .ifPresent(said -> exchange.redirectOnceDone(LIST, said));
    }

    @Override
    public String saved(SaveOffer.Saved outcome) {
        return outcome.created() ? "created" : "saved";
    }

    @Override
    public String unknownRouter(SaveOffer.UnknownRouter outcome) {
        return notes.wrong(FieldError.of("router", "unknown-router"));
    }

    public boolean isKnown() {
        return exchange.item().isPresent();
    }

    public FormFields getForm() {
        return form;
    }

    public List<Choice> getRouters() {
        return findRouters.all().stream()
                .map(router -> new Choice(router.name().value(), router.name().value()))
                .toList();
    }

    public List<Choice> getSpans() {
        return Arrays.stream(OfferForm.Span.values())
                .map(span -> new Choice(span.name(), texts.of(span)))
                .toList();
    }

    public List<Choice> getSizes() {
        return Arrays.stream(OfferForm.Size.values())
                .map(size -> new Choice(size.name(), texts.of(size)))
                .toList();
    }

    public List<Choice> getModes() {
        return Arrays.stream(VoucherFormat.Mode.values())
                .map(mode -> new Choice(mode.name(), texts.of(mode)))
                .toList();
    }
}
