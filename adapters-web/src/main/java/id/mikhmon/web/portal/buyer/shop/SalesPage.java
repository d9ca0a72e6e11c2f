package id.mikhmon.web.portal.buyer.shop;

import id.mikhmon.application.checkout.CatalogueStamp;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Fields;
import id.mikhmon.web.page.FormKeys;
import id.mikhmon.web.page.LanguageChoice;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import id.mikhmon.web.portal.buyer.frame.Speech;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The sales page. It is the page that a whole hall of people opens at once, so its bytes are kept; only the form's key
 * is new in each copy.
 */
public final class SalesPage {
    // The page may be shown again by Back, with its key: what was ordered by it once is not ordered twice.
    private static final Map<Language, Map<String, String>> HEADERS = Map.of(
            Language.INDONESIAN, Map.of("Cache-Control", "private, no-cache", "Content-Language", "id"),
            Language.ENGLISH, Map.of("Cache-Control", "private, no-cache", "Content-Language", "en"));
    private static final int MOST_KEPT = 500;

    private final ViewShop viewShop;
    private final ViewChannels viewChannels;
    private final SalesScreens screens;
    private final PlainPages plainPages;
    private final Templates templates;
    private final FormKeys keys;
    private final KeptPages kept;
    private final String keyPlace;

    SalesPage(
            ViewShop viewShop,
            ViewChannels viewChannels,
            CatalogueStamp stamps,
            SalesScreens screens,
            PlainPages plainPages,
            Templates templates,
            FormKeys keys) {
        this.viewShop = viewShop;
        this.viewChannels = viewChannels;
        this.screens = screens;
        this.plainPages = plainPages;
        this.templates = templates;
        this.keys = keys;
        this.kept = new KeptPages(stamps, System::nanoTime, MOST_KEPT);
        // Nothing that an owner types can be taken for the place of the key, since nobody can guess it.
        this.keyPlace = new String(keys.draw(), StandardCharsets.US_ASCII);
    }

    /** @throws Fields.Malformed when the address is not encoded properly */
    public Answer show(PageRequest request) {
        Fields query = request.queryFields();
        Speech speech = Speech.of(query.one("lang"), LanguageChoice.preferred(request.acceptLanguage()));
        String agent = query.one("agent").orElse("");
        String offer = query.one("offer").orElse("");
        KeptPages.Key key = new KeptPages.Key(agent, speech.language().tag(), speech.asked(), offer);
        return kept.page(key, () -> render(agent, speech, offer))
                // an offer that is gone must not be kept under its own name, or anybody could fill the memory
                .or(() -> offer.isEmpty()
                        ? Optional.empty()
                        : kept.page(
                                new KeptPages.Key(agent, speech.language().tag(), speech.asked(), ""),
                                () -> render(agent, speech, "")))
                .map(page -> copy(page, speech))
                .orElseGet(() -> plainPages.unknownAgent(speech));
    }

    /** @return the page with what was typed, to be answered after a form that made no order */
    Answer again(
            int status,
            Catalogue catalogue,
            Speech speech,
            SalesForm form,
            String notice,
            List<SalesScreen.Mistake> mistakes) {
        return Answer.of(
                        status,
                        Map.of("Cache-Control", "no-store"),
                        templates.render("buyer/sales.jte", screens.screen(catalogue, speech, form, notice, mistakes)))
                .in(speech.language());
    }

    /** @return empty when there is no such agent */
    Optional<Catalogue> catalogue(String agent) {
        Optional<AgentCode> code;
        try {
            code = agent.isEmpty() ? Optional.empty() : Optional.of(new AgentCode(agent));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return viewShop.view(code).fold(new ViewShop.Cases<>() {
            @Override
            public Optional<Catalogue> shop(ViewShop.Shop shop) {
                return Optional.of(Catalogue.of(shop, viewChannels));
            }

            @Override
            public Optional<Catalogue> unknownAgent(ViewShop.UnknownAgent unknown) {
                return Optional.empty();
            }
        });
    }

    private Optional<KeptPages.Page> render(String agent, Speech speech, String offer) {
        return catalogue(agent)
                .filter(catalogue -> offer.isEmpty() || catalogue.offer(offer).isPresent())
                .map(catalogue -> {
                    SalesForm form = SalesForm.untouched(offer).withKey(keyPlace);
                    byte[] page =
                            templates.render("buyer/sales.jte", screens.screen(catalogue, speech, form, "", List.of()));
                    return split(page);
                });
    }

    private Answer copy(KeptPages.Page page, Speech speech) {
        List<byte[]> parts =
                page.after().length == 0 ? List.of(page.before()) : List.of(page.before(), keys.draw(), page.after());
        return new Answer(200, Objects.requireNonNull(HEADERS.get(speech.language())), parts);
    }

    /** A page without a form has no place for a key. */
    private KeptPages.Page split(byte[] page) {
        byte[] place = keyPlace.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + place.length <= page.length; i++) {
            if (Arrays.equals(page, i, i + place.length, place, 0, place.length)) {
                return new KeptPages.Page(
                        Arrays.copyOf(page, i), Arrays.copyOfRange(page, i + place.length, page.length));
            }
        }
        return new KeptPages.Page(page, new byte[0]);
    }
}
