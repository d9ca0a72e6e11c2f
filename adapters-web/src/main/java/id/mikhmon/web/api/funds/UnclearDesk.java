package id.mikhmon.web.api.funds;

import id.mikhmon.application.funds.DecideUnclear;
import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.application.funds.ViewUnclear;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows what came for a top-up and does not fit, and decides about it. */
record UnclearDesk(DecideUnclear decideUnclear, ViewUnclear viewUnclear, ViewRequest viewRequest, FundsJson json) {
    Response view(String id) {
        return viewRequest
                .view(FundsQuery.id(RequestKind.TOP_UP, id))
                .map(this::shown)
                .orElseThrow(FundsQuery::unknown);
    }

    private Response shown(FundsRequest request) {
        return Answers.ok(json.withUnclear(request, viewUnclear.view(request)).build());
    }

    /** Takes {@code {reason, amount?}}. */
    Response credit(String id, InputStream body, HttpServletRequest request) {
        FundsRequestId which = FundsQuery.id(RequestKind.TOP_UP, id);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        return decide(which, Optional.of(GivenBack.WALLET), fields, request);
    }

    /** Takes {@code {way, reason, amount?}}. */
    Response giveBack(String id, InputStream body, HttpServletRequest request) {
        FundsRequestId which = FundsQuery.id(RequestKind.TOP_UP, id);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        return decide(which, wayBack(fields), fields, request);
    }

    private static Optional<GivenBack> wayBack(JsonFields fields) {
        Optional<GivenBack> way = fields.choice("way", GivenBack.class);
        way.filter(GivenBack.WALLET::equals)
                .ifPresent(wallet -> fields.note(
                        "way",
                        "choice",
                        UnclearDecision.WAYS_BACK.stream().map(GivenBack::name).collect(Collectors.joining(", "))));
        return way;
    }

    private Response decide(FundsRequestId id, Optional<GivenBack> way, JsonFields fields, HttpServletRequest request) {
        Optional<String> reason = fields.text("reason", UnclearDecision.LONGEST_REASON);
        Optional<Money> seen =
                fields.optionalWhole("amount", 0, Money.MAX_UNITS).map(Money::rupiah);
        fields.finish();
        return decideUnclear
                .decide(new DecideUnclear.Command(
                        id,
                        way.orElseThrow(),
                        reason.orElseThrow(),
                        seen,
                        Caller.of(request).actor()))
                .fold(new Told());
    }

    private final class Told implements DecideUnclear.Cases<Response> {
        @Override
        public Response decided(DecideUnclear.Decided outcome) {
            return shown(outcome.request());
        }

        @Override
        public Response decidedBefore(DecideUnclear.DecidedBefore outcome) {
            throw Problem.refused(
                    ProblemKind.CONFLICT,
                    "id",
                    "decided-before",
                    outcome.first().by(),
                    outcome.request().state().name());
        }

        @Override
        public Response nothingUnclear(DecideUnclear.NothingUnclear outcome) {
            throw Problem.refused(
                    ProblemKind.CONFLICT,
                    "id",
                    "nothing-unclear",
                    outcome.request().state().name());
        }

        @Override
        public Response otherSum(DecideUnclear.OtherSum outcome) {
            throw Problem.refused(
                    ProblemKind.CONFLICT,
                    "amount",
                    "other-sum",
                    outcome.unclear().toString());
        }

        @Override
        public Response agentClosed(DecideUnclear.AgentClosed outcome) {
            throw Problem.refused(ProblemKind.CONFLICT, "id", "wallet-closed");
        }

        @Override
        public Response unknownRequest(DecideUnclear.UnknownRequest outcome) {
            throw FundsQuery.unknown();
        }
    }
}
