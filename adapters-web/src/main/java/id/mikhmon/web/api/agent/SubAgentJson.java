package id.mikhmon.web.api.agent;

import id.mikhmon.application.registration.ViewSubAgents;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.registration.Admission;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Sub-agents as the agent above them sees them: without anything that is agreed between them and the owner. */
record SubAgentJson(Times times) {
    JsonObject of(ViewSubAgents.SubAgents shown) {
        JsonArrayBuilder agents = JsonText.array();
        shown.lines().forEach(line -> agents.add(of(line)));
        JsonArrayBuilder asked = JsonText.array();
        shown.asked().forEach(one -> asked.add(of(one)));
        return JsonText.object()
                .add("admission", shown.rule().kind().name())
                .add("left", shown.room().left())
                .add("leftToday", shown.room().today())
                .add("subAgents", agents)
                .add("asked", asked)
                .build();
    }

    private static JsonObject of(ViewSubAgents.Line line) {
        return JsonText.object()
                .add("code", line.agent().code().value())
                .add("name", line.agent().name())
                .add("level", line.level().code().value())
                .add("status", line.agent().status().name())
                .add("vouchers", line.month().vouchers())
                .add("earned", line.month().earned().units())
                .add("currency", line.month().earned().currency().value())
                .build();
    }

    /** @param registration of the agent's own */
    JsonObject of(Registration registration) {
        Optional<Admission> decision = registration.decision();
        var json = JsonText.object()
                .add("id", registration.id().value())
                .add("name", registration.name())
                .add("phone", registration.phone().e164())
                .add("status", registration.state().name())
                .add("askedAt", times.text(registration.askedAt()));
        JsonText.addText(json, "agent", decision.flatMap(Admission::agent).map(AgentCode::value));
        JsonText.addText(json, "reason", decision.flatMap(Admission::reason));
        return json.build();
    }
}
