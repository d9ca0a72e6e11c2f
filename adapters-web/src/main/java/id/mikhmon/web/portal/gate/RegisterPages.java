package id.mikhmon.web.portal.gate;

import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.registration.RegisterAsAgent;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.page.Fields;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a stranger asks to become an agent. The page is not there while the owner has not switched it on. */
final class RegisterPages {
    static final String PATH = "/register";

    private final Screens screens;
    private final RegisterAsAgent registerAsAgent;
    private final ReadPhoneNumber phones;
    private final String shop;

    /** @param shop what the owner's shop is called */
    RegisterPages(Screens screens, RegisterAsAgent registerAsAgent, ReadPhoneNumber phones, String shop) {
        this.screens = screens;
        this.registerAsAgent = registerAsAgent;
        this.phones = phones;
        this.shop = shop;
    }

    boolean isOpen() {
        return registerAsAgent.isOpen();
    }

    /** What was typed, as it was typed. */
    private record Typed(String name, String phone, String email, String upline) {
        static Typed of(Fields form) {
            return new Typed(
                    form.one("name").orElse(""),
                    form.one("phone").orElse(""),
                    form.one("email").orElse(""),
                    form.one("upline").orElse(""));
        }
    }

    /** An address with {@code agent} is an agent's invitation, as its sales page has it. */
    GateAnswer form(GateRequest request, Fields query) {
        Screens.Page page = screens.page(request, query);
        if (query.one("received").isPresent()) {
            return page.words(
                    200,
                    "check",
                    page.text("gate.register.title"),
                    page.text("gate.register.received"),
                    page.text("gate.login.back"),
                    "/login");
        }
        return form(page, 200, new Typed("", "", "", query.one("agent").orElse("")), "", Map.of());
    }

    private GateAnswer form(Screens.Page page, int status, Typed typed, String notice, Map<String, String> mistakes) {
        return page.form(page.text("gate.register.title"), PATH)
                .words(page.text("gate.register.words", shop))
                .notice(notice)
                .field("name", "gate.field.name", "text", "name", typed.name(), "")
                .field("phone", "gate.field.phone", "tel", "tel", typed.phone(), "gate.help.phone")
                .optional("email", "gate.field.email", "email", "email", typed.email(), "")
                .optional("upline", "gate.field.upline", "text", "off", typed.upline(), "gate.help.upline")
                .link(page.text("gate.login.back"), "/login")
                .show(status, page.text("gate.register.button"), mistakes);
    }

    GateAnswer take(GateRequest request, Fields form) {
        Screens.Page page = screens.page(request, form);
        Typed typed = Typed.of(form);
        if (!page.isProven(form)) {
            return form(page, 403, typed, page.text("gate.notice.stale"), Map.of());
        }
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (!isName(typed.name())) {
            mistakes.put("name", page.text("gate.mistake.name"));
        }
        Optional<PhoneNumber> phone = phones.read(typed.phone());
        if (phone.isEmpty()) {
            mistakes.put("phone", page.text("gate.mistake.phone"));
        }
        Optional<String> email = given(typed.email());
        if (email.filter(text -> !isEmail(text)).isPresent()) {
            mistakes.put("email", page.text("gate.mistake.email"));
        }
        // In a field that begins sentences on a phone's keyboard one types Ag001.
        Optional<AgentCode> upline = Parsed.agentCode(typed.upline().toUpperCase(Locale.ROOT));
        if (upline.isEmpty() && !typed.upline().isEmpty()) {
            mistakes.put("upline", page.text("gate.mistake.upline"));
        }
        return mistakes.isEmpty()
                ? register(
                        page,
                        typed,
                        new RegisterAsAgent.Command(typed.name(), phone.orElseThrow(), email, upline, request.client()))
                : form(page, 400, typed, "", mistakes);
    }

    private GateAnswer register(Screens.Page page, Typed typed, RegisterAsAgent.Command command) {
        return registerAsAgent.register(command).fold(new RegisterAsAgent.Cases<>() {
            @Override
            public GateAnswer received(RegisterAsAgent.Received outcome) {
                return page.goTo(PATH, "received=1");
            }

            @Override
            public GateAnswer closed(RegisterAsAgent.Closed outcome) {
                return page.goTo("/login");
            }

            @Override
            public GateAnswer unknownUpline(RegisterAsAgent.UnknownUpline outcome) {
                return form(page, 422, typed, "", Map.of("upline", page.text("gate.mistake.upline")));
            }

            @Override
            public GateAnswer full(RegisterAsAgent.Full outcome) {
                return form(page, 422, typed, page.text("gate.register.full"), Map.of());
            }

            @Override
            public GateAnswer throttled(RegisterAsAgent.Throttled outcome) {
                return form(page, 429, typed, page.throttled(outcome.seconds()), Map.of())
                        .later(outcome.seconds());
            }
        });
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= Registration.LONGEST_NAME
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isEmail(String text) {
        return text.length() <= Agent.LONGEST_EMAIL
                && text.chars().noneMatch(Character::isISOControl)
                && Parsed.email(text).isPresent();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(typed -> !typed.isEmpty());
    }
}
