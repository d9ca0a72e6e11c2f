package id.mikhmon.web.api.funds;

import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of asking, as an answer.
 *
 * @param address under which the agent's requests of the kind are, ending in a slash
 */
record Asking(Function<FundsRequest, JsonObjectBuilder> json, String address) implements RequestFunds.Cases<Response> {
    static Optional<Money> amount(JsonFields fields) {
        return fields.whole("amount", 1, Money.MAX_UNITS).map(Money::rupiah);
    }

    @Override
    public Response requested(RequestFunds.Requested outcome) {
        return Answers.created(
                address + outcome.request().id(), json.apply(outcome.request()).build());
    }

    @Override
    public Response requestedBefore(RequestFunds.RequestedBefore outcome) {
        return Answers.ok(json.apply(outcome.request()).build());
    }

    @Override
    public Response keyUsedOtherwise(RequestFunds.KeyUsedOtherwise outcome) {
        throw Problem.refused(ProblemKind.REFUSED, "Idempotency-Key", "key-used-otherwise");
    }

    /** It was closed since the gate let it in. */
    @Override
    public Response agentMayNotAsk(RequestFunds.AgentMayNotAsk outcome) {
        throw Problem.of(ProblemKind.FORBIDDEN).asException();
    }

    @Override
    public Response amountOutOfBounds(RequestFunds.AmountOutOfBounds outcome) {
        throw Problem.refused(
                ProblemKind.REFUSED,
                "amount",
                "amount-not-allowed",
                outcome.least().toString(),
                outcome.most().toString());
    }

    @Override
    public Response unknownChannel(RequestFunds.UnknownChannel outcome) {
        throw Problem.refused(ProblemKind.NOT_FOUND, "channel", "unknown-channel");
    }

    @Override
    public Response tooManyWaiting(RequestFunds.TooManyWaiting outcome) {
        throw Problem.refused(ProblemKind.CONFLICT, "amount", "too-many-waiting", RequestFunds.MOST_WAITING);
    }

    @Override
    public Response overdrawn(RequestFunds.Overdrawn outcome) {
        throw Problem.refused(
                ProblemKind.REFUSED,
                "amount",
                "commission-too-low",
                outcome.available().toString());
    }
}
