package id.mikhmon.web.api.agent;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.registration.Admission;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** A registration as the owner's people see it. */
record RegistrationJson(Times times) {
    JsonObject of(Registration registration) {
        Optional<Admission> decision = registration.decision();
        JsonObjectBuilder json = JsonText.object()
                .add("id", registration.id().value())
                .add("name", registration.name())
                .add("phone", registration.phone().e164());
        JsonText.addText(json, "email", registration.email());
        JsonText.addText(json, "upline", registration.upline().map(AgentCode::value));
        json.add("origin", registration.origin().name());
        json.add("status", registration.state().name()).add("askedAt", times.text(registration.askedAt()));
        JsonText.addText(json, "agent", decision.flatMap(Admission::agent).map(AgentCode::value));
        JsonText.addText(json, "reason", decision.flatMap(Admission::reason));
        JsonText.addText(json, "decidedBy", decision.map(Admission::by));
        times.add(json, "decidedAt", decision.map(Admission::at));
        return json.build();
    }
}
