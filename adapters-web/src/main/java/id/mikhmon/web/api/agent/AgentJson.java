package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.request.JsonFields;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An agent as the contract's section 5 describes it, and what has been added since. */
final class AgentJson {
    private static final int LONGEST_SHORT_NAME = 40;

    private AgentJson() {}

    static JsonObject of(Agent agent) {
        JsonObjectBuilder json = JsonText.object()
                .add("code", agent.code().value())
                .add("name", agent.name())
                .add("phone", agent.phone().e164())
                .add("level", agent.level().value())
                .add("active", agent.active())
                .add("status", agent.status().name());
        JsonText.addText(json, "email", agent.email());
        JsonText.addText(json, "upline", agent.upline().map(AgentCode::value));
        json.add("creditLimit", agent.creditLimit().units());
        agent.lowBalanceAlert()
                .ifPresentOrElse(
                        alert -> json.add("lowBalanceAlert", alert.units()), () -> json.addNull("lowBalanceAlert"));
        return json.add("offers", sorted(agent.offers().stream().map(OfferId::value)))
                .add("routers", sorted(agent.routers().stream().map(RouterName::value)))
                .add("notes", agent.notes())
                .build();
    }

    private static JsonArrayBuilder sorted(Stream<String> texts) {
        JsonArrayBuilder array = JsonText.array();
        texts.sorted().forEach(array::add);
        return array;
    }

    /** @throws id.mikhmon.web.problem.ProblemException with 400 naming every wrong field */
    static SaveAgent.Command read(String pathCode, JsonFields fields, ReadPhoneNumber phones) {
        return read(pathCode, fields, fields.flag("active"), phones);
    }

    /** As {@link #read}, for a row of a table, in which {@code active} may be missing. */
    static SaveAgent.Command readRow(String code, JsonFields fields, ReadPhoneNumber phones) {
        return read(code, fields, fields.optionalFlag("active"), phones);
    }

    private static SaveAgent.Command read(
            String pathCode, JsonFields fields, Optional<Boolean> active, ReadPhoneNumber phones) {
        Optional<AgentCode> code = Parsed.agentCode(pathCode);
        if (code.isEmpty()) {
            fields.note("code", "agent-code");
        }
        Optional<String> name = fields.text("name", 60);
        Optional<PhoneNumber> phone = fields.parsed("phone", 30, phones::read, "phone");
        Optional<LevelCode> level = fields.parsed("level", 20, Parsed::levelCode, "level-code");
        Optional<AgentStatus> status =
                fields.isSent("status") ? fields.choice("status", AgentStatus.class) : Optional.empty();
        if (status.isPresent() && active.isPresent() && active.get() != (status.get() == AgentStatus.ACTIVE)) {
            fields.note("status", "status-and-active");
        }
        Optional<Boolean> reopen = fields.optionalFlag("reopen");
        Optional<String> email = fields.optionalParsed("email", Agent.LONGEST_EMAIL, Parsed::email, "email");
        Optional<AgentCode> upline =
                fields.optionalParsed("upline", LONGEST_SHORT_NAME, Parsed::agentCode, "agent-code");
        if (upline.isPresent() && upline.equals(code)) {
            fields.note("upline", "upline-loop");
        }
        Optional<Long> creditLimit = fields.optionalWhole("creditLimit", 0, Money.MAX_UNITS);
        Optional<Money> alert =
                fields.optionalWhole("lowBalanceAlert", 0, Money.MAX_UNITS).map(Money::rupiah);
        List<OfferId> offers =
                fields.optionalList("offers", Agent.MOST_ALLOWED, LONGEST_SHORT_NAME, Parsed::offerId, "short-name");
        List<RouterName> routers = fields.optionalList(
                "routers",
                Agent.MOST_ALLOWED,
                LONGEST_SHORT_NAME,
                text -> Parsed.as(RouterName::new, text),
                "short-name");
        Optional<String> notes = fields.optionalLiteral("notes", Agent.LONGEST_NOTES);
        fields.finish();
        return new AgentWish(
                        code.orElseThrow(),
                        name.orElseThrow(),
                        phone.orElseThrow(),
                        level.orElseThrow(),
                        status,
                        active,
                        reopen.orElse(false),
                        sent(fields, "email", () -> email),
                        sent(fields, "upline", () -> upline),
                        sent(fields, "creditLimit", () -> Money.rupiah(creditLimit.orElse(0L))),
                        sent(fields, "lowBalanceAlert", () -> alert),
                        sent(fields, "offers", () -> Set.copyOf(offers)),
                        sent(fields, "routers", () -> Set.copyOf(routers)),
                        sent(fields, "notes", () -> notes.orElse("")))
                .command();
    }

    private static <T> Optional<T> sent(JsonFields fields, String name, Supplier<T> value) {
        return fields.isSent(name) ? Optional.of(value.get()) : Optional.empty();
    }
}
