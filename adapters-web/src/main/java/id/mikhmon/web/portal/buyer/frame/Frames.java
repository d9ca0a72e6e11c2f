package id.mikhmon.web.portal.buyer.frame;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.Figures;
import id.mikhmon.web.page.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the frame of a page, in the visitor's language and with links that keep it. */
public final class Frames {
    public static final String BUNDLE = "id/mikhmon/web/portal/buyer/buyer";

    private final WebSettings settings;
    private final Frame.Look look;
    private final Map<Language, Texts> texts = Texts.load(BUNDLE);
    private final Map<Language, Figures> figures = new EnumMap<>(Language.class);

    public Frames(WebSettings settings, Assets assets) {
        this.settings = settings;
        this.look = new Frame.Look(
                assets.address("buyer.css"),
                assets.address("theme.js"),
                assets.address("buyer.js"),
                assets.address("logo.svg"));
        texts.forEach((language, sentences) -> figures.put(language, new Figures(sentences, settings.timeZone())));
    }

    /**
     * @param path of the page
     * @param pageAgent agent that belongs into the page's own address
     * @param shopAgent agent whose shop the visitor came from
     */
    public Frame frame(Speech speech, String path, Optional<AgentCode> pageAgent, Optional<AgentCode> shopAgent) {
        Optional<Language> kept = speech.asked() ? Optional.of(speech.language()) : Optional.empty();
        List<Frame.LanguageLink> again = new ArrayList<>();
        for (Language language : Language.values()) {
            again.add(new Frame.LanguageLink(
                    language.tag(),
                    texts(language).get("general.language.short"),
                    texts(language).get("general.language.name"),
                    address(path, pageAgent, Optional.of(language)),
                    language == speech.language()));
        }
        return new Frame(
                texts(speech.language()),
                Objects.requireNonNull(figures.get(speech.language())),
                look,
                settings.shopName(),
                settings.sandbox(),
                settings.contact().map(Frames::contact),
                address("/public/", shopAgent, kept),
                address("/public/terms", shopAgent, kept),
                address("/public/check", shopAgent, kept),
                again,
                0);
    }

    private Texts texts(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /** @return the path with what has to be kept as its query; agent codes and tags need no encoding */
    public static String address(String path, Optional<AgentCode> agent, Optional<Language> language) {
        List<String> query = new ArrayList<>();
        agent.ifPresent(code -> query.add("agent=" + code));
        language.ifPresent(tag -> query.add("lang=" + tag.tag()));
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static Frame.Contact contact(PhoneNumber number) {
        String digits = number.e164();
        String shown = digits.startsWith("+62") ? "0" + digits.substring(3) : digits;
        return new Frame.Contact(shown.replaceAll("(?<=\\d)(?=(\\d{4})+$)", " "), "tel:" + digits);
    }
}
