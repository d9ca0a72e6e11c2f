package id.mikhmon.web.api.funds;

import id.mikhmon.application.funds.ViewUnclear;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.api.payment.PaymentJson;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** A request as its agent sees it, and as the owner's people do. */
record FundsJson(Times times) {
    JsonObjectBuilder forAgent(FundsRequest request) {
        Optional<Decision> decision = request.decision();
        JsonObjectBuilder json = JsonText.object()
                .add("id", request.id().value())
                .add("agent", request.agent().value())
                .add("amount", request.amount().units())
                .add("currency", request.amount().currency().value());
        JsonText.addText(json, "account", request.destination());
        json.add("status", request.state().name()).add("requestedAt", times.text(request.requestedAt()));
        times.add(json, "decidedAt", decision.map(Decision::at));
        JsonText.addText(json, "reason", decision.flatMap(Decision::reason));
        return json;
    }

    /**
     * A top-up with how to pay it, where it is paid at a gateway, and what became of its money. Who decided the agent is not told.
     */
    JsonObjectBuilder topUp(FundsRequest request, Optional<Payment> payment, ViewUnclear.Standing standing) {
        JsonArrayBuilder decisions = JsonText.array();
        standing.decisions().forEach(decision -> decisions.add(forAgent(decision)));
        return forAgent(request)
                .add("payment", PaymentJson.of(payment, times))
                .add("credited", standing.credited().units())
                .add("takenBackAmount", standing.fromWallet().units())
                .add("unclearAmount", standing.unclear().units())
                .add("decisions", decisions);
    }

    private JsonObjectBuilder forAgent(UnclearDecision decision) {
        return JsonText.object()
                .add("way", decision.way().name())
                .add("amount", decision.amount().units())
                .add("reason", decision.reason())
                .add("at", times.text(decision.at()));
    }

    /** With who decided, where the money came to or went from, and since when money of it is unclear. */
    JsonObjectBuilder forOwner(FundsRequest request) {
        JsonObjectBuilder json = forAgent(request);
        JsonText.addText(json, "decidedBy", request.decision().map(Decision::by));
        JsonText.addText(
                json, "place", request.decision().flatMap(Decision::place).map(MoneyPlace::name));
        times.add(json, "unclearSince", request.unclearSince());
        return json;
    }

    /** A top-up for the owner's people, with the money that does not fit, and what the gateway took back. */
    JsonObjectBuilder withUnclear(FundsRequest request, ViewUnclear.Standing standing) {
        JsonArrayBuilder unclear = JsonText.array();
        standing.came()
                .forEach(came -> unclear.add(JsonText.object()
                        .add("amount", came.received().units())
                        .add("credit", came.credit().units())
                        .add("at", times.text(came.at()))));
        JsonArrayBuilder decisions = JsonText.array();
        standing.decisions()
                .forEach(decision -> decisions.add(forAgent(decision).add("by", decision.by())));
        JsonArrayBuilder takenBack = JsonText.array();
        standing.takenBack()
                .forEach(taken -> takenBack.add(JsonText.object()
                        .add("fromWallet", taken.fromWallet().units())
                        .add("borne", taken.borne().units())
                        .add("at", times.text(taken.at()))));
        return forOwner(request)
                .add("credited", standing.credited().units())
                .add("unclear", unclear)
                .add("decisions", decisions)
                .add("takenBack", takenBack);
    }
}
