package id.mikhmon.web.portal.buyer.frame;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Fields;
import id.mikhmon.web.page.LanguageChoice;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.page.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that only say something: terms, where the voucher is, and what went wrong. */
public final class PlainPages {
    private final Frames frames;
    private final Templates templates;

    public PlainPages(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    public Answer terms(PageRequest request) {
        Frame frame = frameOf(request, "/public/terms");
        Texts t = frame.texts();
        List<PlainPage.Section> sections = Stream.of("seller", "price", "delivery", "late", "refund", "privacy")
                .map(name -> new PlainPage.Section(
                        t.get("terms.heading." + name), List.of(t.get("terms.text." + name, frame.shopName()))))
                .toList();
        return kept(new PlainPage(frame, t.get("terms.title.page"), "", sections, toTheShop(frame)));
    }

    public Answer check(PageRequest request) {
        Frame frame = frameOf(request, "/public/check");
        Texts t = frame.texts();
        List<PlainPage.Section> sections = List.of(
                new PlainPage.Section("", List.of(t.get("check.text.receipt"))),
                new PlainPage.Section(t.get("check.heading.find"), List.of(t.get("check.text.find"))),
                new PlainPage.Section(
                        t.get("check.heading.lost"),
                        List.of(frame.contact()
                                .map(contact -> t.get("check.text.lost_contact", contact.shown()))
                                .orElseGet(() -> t.get("check.text.lost")))));
        return kept(new PlainPage(frame, t.get("check.title.page"), "ticket", sections, toTheShop(frame)));
    }

    /** @param status 400 to 599; one without own words is told by its kind */
    public Answer problem(int status, PageRequest request) {
        String words = switch (status) {
            case 400, 404, 405, 413, 415, 429, 503 -> Integer.toString(status);
            default -> status < 500 ? "400" : "500";
        };
        return problem(status, words, request.acceptLanguage(), queryOf(request));
    }

    /** No agent has that code, or the agent is switched off. */
    public Answer unknownAgent(Speech speech) {
        Frame frame = frames.frame(speech, "/public/", Optional.empty(), Optional.empty());
        return answer(404, "agent", frame, Map.of("Cache-Control", "no-store"));
    }

    /** No order has that key. */
    public Answer unknownOrder(Speech speech) {
        Frame frame = frames.frame(speech, "/public/check", Optional.empty(), Optional.empty());
        return answer(404, "order", frame, Map.of("Cache-Control", "no-store", "X-Robots-Tag", "noindex"));
    }

    private Answer problem(int status, String words, String acceptLanguage, Fields query) {
        Speech speech = Speech.of(languageOf(query), LanguageChoice.preferred(acceptLanguage));
        Frame frame = frames.frame(speech, "/public/", Optional.empty(), agentOf(query));
        return answer(
                status,
                words,
                frame,
                status == 503 || status == 429
                        ? Map.of("Cache-Control", "no-store", "Retry-After", "5")
                        : Map.of("Cache-Control", "no-store"));
    }

    private Answer answer(int status, String words, Frame frame, Map<String, String> headers) {
        Texts t = frame.texts();
        PlainPage page = new PlainPage(
                frame,
                t.get("problem.title." + words),
                status == 404 ? "search" : "warning",
                List.of(new PlainPage.Section("", List.of(t.get("problem.text." + words)))),
                toTheShop(frame));
        return Answer.of(status, headers, templates.render("buyer/plain.jte", page))
                .in(t.language());
    }

    private Answer kept(PlainPage page) {
        return Answer.of(200, Map.of("Cache-Control", "private, max-age=60"), templates.render("buyer/plain.jte", page))
                .in(page.frame().texts().language());
    }

    private static List<PlainPage.Action> toTheShop(Frame frame) {
        return List.of(new PlainPage.Action(frame.texts().get("general.link.shop"), frame.home()));
    }

    private Frame frameOf(PageRequest request, String path) {
        Fields query = request.queryFields();
        Language preferred = LanguageChoice.preferred(request.acceptLanguage());
        Optional<AgentCode> agent = agentOf(query);
        return frames.frame(Speech.of(query.one("lang"), preferred), path, agent, agent);
    }

    private static Fields queryOf(PageRequest request) {
        try {
            return request.queryFields();
        } catch (Fields.Malformed e) {
            return Fields.NONE;
        }
    }

    private static Optional<String> languageOf(Fields query) {
        try {
            return query.one("lang");
        } catch (Fields.Malformed e) {
            return Optional.empty();
        }
    }

    private static Optional<AgentCode> agentOf(Fields query) {
        try {
            return query.one("agent").map(AgentCode::new);
        } catch (IllegalArgumentException | Fields.Malformed e) {
            // only for the way back to the shop; the shop itself says what is wrong with an agent
            return Optional.empty();
        }
    }
}
