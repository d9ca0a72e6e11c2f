package id.mikhmon.web.portal.buyer.shop;

import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.edge.Throttle;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Fields;
import id.mikhmon.web.page.Figures;
import id.mikhmon.web.page.FormKeys;
import id.mikhmon.web.page.LanguageChoice;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import id.mikhmon.web.portal.buyer.frame.Speech;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Takes the form of the sales page. An order is made only for the amount that the button said; otherwise the page comes
 * back with the right one and everything filled in.
 */
public final class OrderForm {
    /** Bytes that the form may have. */
    public static final int MOST = 8 * 1024;

    private static final int LONGEST_NAME = 60;

    private final SalesPage page;
    private final SalesScreens screens;
    private final PlainPages plainPages;
    private final PlaceOrder placeOrder;
    private final ReadPhoneNumber readPhoneNumber;
    private final Throttle orders;
    private final FormKeys keys;

    OrderForm(
            SalesPage page,
            SalesScreens screens,
            PlainPages plainPages,
            PlaceOrder placeOrder,
            ReadPhoneNumber readPhoneNumber,
            Throttle orders,
            FormKeys keys) {
        this.page = page;
        this.screens = screens;
        this.plainPages = plainPages;
        this.placeOrder = placeOrder;
        this.readPhoneNumber = readPhoneNumber;
        this.orders = orders;
        this.keys = keys;
    }

    /** @throws Fields.Malformed and the like when what came is no form of ours */
    public Answer take(PageRequest request) throws IOException {
        Fields fields = request.formFields(MOST);
        SalesForm form = SalesForm.of(fields);
        Speech speech = Speech.of(fields.one("lang"), LanguageChoice.preferred(request.acceptLanguage()));
        Optional<Catalogue> catalogue = page.catalogue(fields.one("agent").orElse(""));
        if (catalogue.isEmpty()) {
            return plainPages.unknownAgent(speech);
        }
        Attempt attempt = new Attempt(catalogue.get(), speech, form, request.client());
        if (fields.one("recount").isPresent()) {
            return attempt.again(200, "");
        }
        return attempt.order();
    }

    /** One form on its way to become an order. */
    private final class Attempt implements PlaceOrder.Cases<Answer> {
        private final Catalogue catalogue;
        private final Speech speech;
        private final SalesForm form;
        private final String client;
        private final Texts texts;
        private final Figures figures;
        private final List<SalesScreen.Mistake> mistakes = new ArrayList<>();
        private int status;

        private Attempt(Catalogue catalogue, Speech speech, SalesForm form, String client) {
            this.catalogue = catalogue;
            this.speech = speech;
            this.form = form;
            this.client = client;
            this.texts = screens.texts(speech);
            this.figures = screens.figures(speech);
        }

        private Answer order() {
            Optional<Offer> offer = chosenOffer();
            Optional<ViewChannels.Priced> price = offer.flatMap(this::chosenPrice);
            Optional<PhoneNumber> phone = readPhone();
            Optional<String> name = readName();
            if (!mistakes.isEmpty()) {
                return again(status, "");
            }
            Optional<IdempotencyKey> key = readKey();
            if (key.isEmpty()) {
                return again(400, texts.get("sales.notice.incomplete"));
            }
            Money total = price.orElseThrow().total();
            if (!form.total().equals(Long.toString(total.units()))) {
                return again(409, texts.get("sales.notice.total", figures.money(total)));
            }
            Optional<Long> wait = orders.take(client);
            if (wait.isPresent()) {
                return again(429, texts.get("sales.notice.busy"))
                        .with("Retry-After", wait.get().toString());
            }
            Customer customer = new Customer(
                    name.orElseGet(() -> texts.get("sales.customer.unnamed")),
                    phone.orElseThrow(),
                    Optional.empty(),
                    speech.language());
            return placeOrder
                    .place(new PlaceOrder.Command(
                            offer.orElseThrow().id(),
                            catalogue.agent().map(agent -> agent.code()),
                            price.orElseThrow().channel().code(),
                            customer,
                            offer.map(Offer::price),
                            key.get(),
                            fingerprint(customer)))
                    .fold(this);
        }

        private Optional<Offer> chosenOffer() {
            if (form.offer().isEmpty()) {
                return mistake(400, "offer", "sales.mistake.offer_missing");
            }
            Optional<Offer> offer = catalogue.offer(form.offer());
            return offer.isPresent() ? offer : mistake(409, "offer", "sales.mistake.offer_closed");
        }

        private Optional<ViewChannels.Priced> chosenPrice(Offer offer) {
            if (form.channel().isEmpty()) {
                return mistake(400, "channel", "sales.mistake.channel_missing");
            }
            Optional<ViewChannels.Priced> price = catalogue.price(offer, form.channel());
            return price.isPresent() ? price : mistake(422, "channel", "sales.mistake.channel_other");
        }

        private Optional<PhoneNumber> readPhone() {
            if (form.phone().isEmpty()) {
                return mistake(400, "phone", "sales.mistake.phone_missing");
            }
            // no phone number needs more, and what is read goes into a pattern
            Optional<PhoneNumber> phone =
                    form.phone().length() > 40 ? Optional.empty() : readPhoneNumber.read(form.phone());
            return phone.isPresent() ? phone : mistake(400, "phone", "sales.mistake.phone_wrong");
        }

        private Optional<String> readName() {
            if (form.name().length() > LONGEST_NAME) {
                return mistake(400, "name", "sales.mistake.name_long");
            }
            if (form.name().chars().anyMatch(Character::isISOControl)) {
                return mistake(400, "name", "sales.mistake.name_wrong");
            }
            return Optional.of(form.name()).filter(name -> !name.isEmpty());
        }

        private Optional<IdempotencyKey> readKey() {
            try {
                return Optional.of(new IdempotencyKey(form.key()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** @return always empty, so that the caller can pass it on */
        private <T> Optional<T> mistake(int code, String field, String sentence) {
            // what is malformed outweighs what is refused, and that what is no longer so
            boolean weightier = status == 0 || code == 400 || (code == 422 && status == 409);
            status = weightier ? code : status;
            mistakes.add(new SalesScreen.Mistake(field, texts.get(sentence)));
            return Optional.empty();
        }

        private Answer again(int code, String notice) {
            SalesForm kept = readKey().isPresent() ? form : withFreshKey();
            return page.again(code, catalogue, speech, kept, notice, mistakes);
        }

        private SalesForm withFreshKey() {
            return form.withKey(new String(keys.draw(), StandardCharsets.US_ASCII));
        }

        private Answer refused(int code, String field, String sentence) {
            mistake(code, field, sentence);
            return again(code, "");
        }

        private String fingerprint(Customer customer) {
            // what makes it the same order; the blank lines keep two fields from running into each other
            String content = String.join(
                    "\n\n",
                    "form",
                    form.offer(),
                    catalogue.agent().map(agent -> agent.code().value()).orElse(""),
                    form.channel(),
                    customer.phone().e164(),
                    customer.name());
            try {
                return HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        private Answer toTheOrder(OrderId order) {
            return Answer.seeOther(Frames.address(
                    "/public/order/" + order,
                    Optional.empty(),
                    speech.asked() ? Optional.of(speech.language()) : Optional.empty()));
        }

        @Override
        public Answer placed(PlaceOrder.Placed outcome) {
            return toTheOrder(outcome.order());
        }

        @Override
        public Answer placedBefore(PlaceOrder.PlacedBefore outcome) {
            return toTheOrder(outcome.order());
        }

        @Override
        public Answer keyUsedOtherwise(PlaceOrder.KeyUsedOtherwise outcome) {
            return page.again(409, catalogue, speech, withFreshKey(), texts.get("sales.notice.second_order"), mistakes);
        }

        @Override
        public Answer unknownOffer(PlaceOrder.UnknownOffer outcome) {
            return refused(422, "offer", "sales.mistake.offer_closed");
        }

        @Override
        public Answer offerClosed(PlaceOrder.OfferClosed outcome) {
            return refused(409, "offer", "sales.mistake.offer_closed");
        }

        @Override
        public Answer unknownAgent(PlaceOrder.UnknownAgent outcome) {
            return plainPages.unknownAgent(speech);
        }

        @Override
        public Answer priceChanged(PlaceOrder.PriceChanged outcome) {
            // The price changed after this catalogue was read.
            return page.catalogue(
                            catalogue.agent().map(agent -> agent.code().value()).orElse(""))
                    .map(fresh -> new Attempt(fresh, speech, form, client).repriced())
                    .orElseGet(() -> plainPages.unknownAgent(speech));
        }

        private Answer repriced() {
            return chosenOffer()
                    .flatMap(this::chosenPrice)
                    .map(price -> again(409, texts.get("sales.notice.total", figures.money(price.total()))))
                    .orElseGet(() -> again(status, ""));
        }

        @Override
        public Answer unknownChannel(PlaceOrder.UnknownChannel outcome) {
            return refused(422, "channel", "sales.mistake.channel_other");
        }

        @Override
        public Answer amountOutOfBounds(PlaceOrder.AmountOutOfBounds outcome) {
            return refused(422, "channel", "sales.mistake.channel_other");
        }
    }
}
