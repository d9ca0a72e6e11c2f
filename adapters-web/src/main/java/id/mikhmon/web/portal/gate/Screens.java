package id.mikhmon.web.portal.gate;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PasswordRule;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.Fields;
import id.mikhmon.web.page.Figures;
import id.mikhmon.web.page.LanguageChoice;
import id.mikhmon.web.page.QrCode;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.buyer.frame.Frame;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.PlainPage;
import id.mikhmon.web.portal.buyer.frame.Speech;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes the gate's pages. */
final class Screens {
    static final String BUNDLE = "id/mikhmon/web/portal/gate/gate";

    private final Frames frames;
    private final Templates templates;
    private final GateCookies cookies;
    private final RandomGenerator random;
    private final Map<Language, Texts> texts = Texts.load(BUNDLE);

    Screens(WebSettings settings, RandomGenerator random) {
        this.frames = new Frames(settings, new Assets());
        this.templates = new Templates();
        this.cookies = new GateCookies("https".equals(settings.publicUrl().getScheme()));
        this.random = random;
    }

    GateCookies cookies() {
        return cookies;
    }

    /** One page on its way: what is asked for, in which language, and what its form has to carry. */
    final class Page {
        private final Speech speech;
        private final Texts texts;
        private final Frame frame;
        /** What the forms of this page are proven by. */
        private final AccessToken token;

        private final boolean newForm;

        private Page(GateRequest request, Fields fields, Language preferred, Optional<AccessToken> session) {
            this.speech = Speech.of(fields.one("lang"), preferred);
            this.texts = Objects.requireNonNull(Screens.this.texts.get(speech.language()));
            this.frame = frames.frame(speech, request.page().path(), Optional.empty(), Optional.empty());
            this.newForm = session.isEmpty() && request.form().isEmpty();
            this.token = session.or(request::form).orElseGet(() -> AccessToken.draw(random));
        }

        String text(String key, Object... arguments) {
            return texts.get(key, arguments);
        }

        Texts texts() {
            return texts;
        }

        Frame frame() {
            return frame;
        }

        Figures figures() {
            return frame.figures();
        }

        Language language() {
            return speech.language();
        }

        String proof() {
            return token.formProof();
        }

        /** @return the tag for a hidden field, empty when the address did not ask for a language */
        String tag() {
            return speech.asked() ? speech.language().tag() : "";
        }

        String address(String path) {
            return Frames.address(
                    path, Optional.empty(), speech.asked() ? Optional.of(speech.language()) : Optional.empty());
        }

        GateAnswer goTo(String path) {
            return GateAnswer.of(Answer.seeOther(address(path)));
        }

        /** @param parameter what the address says beside its language, such as {@code done=password} */
        GateAnswer goTo(String path, String parameter) {
            String address = address(path);
            return GateAnswer.of(Answer.seeOther(address + (address.contains("?") ? "&" : "?") + parameter));
        }

        /** @return whether the form came from a page of ours that this browser was shown */
        boolean isProven(Fields fields) {
            return !newForm && fields.one("proof").filter(proof()::equals).isPresent();
        }

        String throttled(long seconds) {
            return text("gate.notice.throttled", figures().duration(Duration.ofMinutes((seconds + 59) / 60)));
        }

        String weak(PasswordRule rule) {
            return texts.get(rule);
        }

        Form form(String title, String action) {
            return new Form(this, title, action);
        }

        GateAnswer render(int status, String template, Object page) {
            GateAnswer answer = GateAnswer.of(Answer.of(status, Map.of(), templates.render(template, page))
                    .in(speech.language()));
            return newForm ? answer.with(cookies.form(token)) : answer;
        }

        GateAnswer words(int status, String title, String sentence, String label, String path) {
            return words(status, "warning", title, sentence, label, path);
        }

        GateAnswer words(int status, String icon, String title, String sentence, String label, String path) {
            return render(
                    status,
                    "buyer/plain.jte",
                    new PlainPage(
                            frame,
                            title,
                            icon,
                            List.of(new PlainPage.Section("", List.of(sentence))),
                            List.of(new PlainPage.Action(label, address(path)))));
        }

        GateAnswer denied() {
            return words(
                    403, text("gate.denied.title"), text("gate.denied.words"), text("gate.denied.link"), "/account");
        }

        GateAnswer stale(String path) {
            return words(403, text("gate.denied.title"), text("gate.notice.stale"), text("gate.login.back"), path);
        }
    }

    /** A form that is being put together. */
    static final class Form {
        private final Page page;
        private final String title;
        private final String action;
        private final List<String> words = new ArrayList<>();
        private final List<FormScreen.Hidden> hidden = new ArrayList<>();
        private final List<FormScreen.Field> fields = new ArrayList<>();
        private final List<FormScreen.Choice> choices = new ArrayList<>();
        private final List<FormScreen.Link> links = new ArrayList<>();
        private Optional<QrCode> qr = Optional.empty();
        private String notice = "";
        private String choicesMistake = "";

        private Form(Page page, String title, String action) {
            this.page = page;
            this.title = title;
            this.action = action;
        }

        Form words(String paragraph) {
            words.add(paragraph);
            return this;
        }

        Form qr(String text) {
            qr = QrCode.of(text);
            return this;
        }

        Form notice(String sentence) {
            notice = sentence;
            return this;
        }

        Form hidden(String name, String value) {
            hidden.add(new FormScreen.Hidden(name, value));
            return this;
        }

        /**
         * @param label key of the label
         * @param help key of the help, empty for none
         */
        Form field(String name, String label, String type, String autocomplete, String value, String help) {
            return field(true, name, label, type, autocomplete, value, help);
        }

        /** As {@link #field}, and may stay empty, which its label says. */
        Form optional(String name, String label, String type, String autocomplete, String value, String help) {
            return field(false, name, label, type, autocomplete, value, help);
        }

        private Form field(
                boolean required,
                String name,
                String label,
                String type,
                String autocomplete,
                String value,
                String help) {
            fields.add(new FormScreen.Field(
                    name,
                    page.text(label),
                    type,
                    autocomplete,
                    required,
                    value,
                    help.isEmpty() ? "" : page.text(help),
                    ""));
            return this;
        }

        Form choice(String value, String label, boolean chosen) {
            choices.add(new FormScreen.Choice(value, label, chosen));
            return this;
        }

        Form choicesWrong(String sentence) {
            choicesMistake = sentence;
            return this;
        }

        Form link(String label, String path) {
            links.add(new FormScreen.Link(label, page.address(path)));
            return this;
        }

        /** @param mistakes field name to sentence */
        GateAnswer show(int status, String button, Map<String, String> mistakes) {
            List<FormScreen.Field> shown = fields.stream()
                    .map(field -> mistakes.containsKey(field.name()) ? field.wrong(mistakes.get(field.name())) : field)
                    .toList();
            return page.render(
                    status,
                    "gate/form.jte",
                    new FormScreen(
                            page.frame(),
                            page.texts(),
                            title,
                            List.copyOf(words),
                            qr,
                            notice,
                            action,
                            page.proof(),
                            page.tag(),
                            List.copyOf(hidden),
                            shown,
                            List.copyOf(choices),
                            choicesMistake,
                            button,
                            List.copyOf(links)));
        }
    }

    /** A page for somebody who may have no session. */
    Page page(GateRequest request, Fields fields) {
        return new Page(request, fields, LanguageChoice.preferred(request.page().acceptLanguage()), Optional.empty());
    }

    /** A page whose forms are proven by the session that asks, in the language of its person. */
    Page page(GateRequest request, Fields fields, AccessToken session, Language language) {
        return new Page(request, fields, language, Optional.of(session));
    }

    /** A page between password and code. */
    Page halfway(GateRequest request, Fields fields, AccessToken session) {
        return new Page(
                request, fields, LanguageChoice.preferred(request.page().acceptLanguage()), Optional.of(session));
    }
}
