package id.mikhmon.web.api.funds;

import id.mikhmon.application.funds.DecideRequest;
import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.RequestKind;
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

/** Lists, shows and decides requests of one kind for the owner's people. */
record DecidingDesk(
        RequestKind kind,
        String list,
        DecideRequest decideRequest,
        ListRequests listRequests,
        ViewRequest viewRequest,
        FundsJson json) {
    Response list(HttpServletRequest request) {
        return FundsQuery.answer(list, listRequests.list(FundsQuery.ofOwner(kind, request)), json::forOwner);
    }

    Response view(String id) {
        return viewRequest
                .view(FundsQuery.id(kind, id))
                .map(found -> Answers.ok(json.forOwner(found).build()))
                .orElseThrow(FundsQuery::unknown);
    }

    /** Takes {@code {place?, reason?}}. */
    Response approve(String id, InputStream body, HttpServletRequest request) {
        FundsRequestId which = FundsQuery.id(kind, id);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<MoneyPlace> place =
                fields.isNull("place") ? Optional.of(MoneyPlace.BANK) : fields.choice("place", MoneyPlace.class);
        Optional<String> reason = fields.optionalText("reason", Decision.LONGEST_REASON);
        fields.finish();
        return decide(which, new DecideRequest.CarryOut(place.orElseThrow(), reason), request);
    }

    /** Takes {@code {reason}}. */
    Response reject(String id, InputStream body, HttpServletRequest request) {
        FundsRequestId which = FundsQuery.id(kind, id);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<String> reason = fields.text("reason", Decision.LONGEST_REASON);
        fields.finish();
        return decide(which, new DecideRequest.Reject(reason.orElseThrow()), request);
    }

    private Response decide(FundsRequestId id, DecideRequest.Verdict verdict, HttpServletRequest request) {
        var command = new DecideRequest.Command(id, verdict, Caller.of(request).actor());
        return decideRequest.decide(command).fold(new DecideRequest.Cases<>() {
            @Override
            public Response decided(DecideRequest.Decided outcome) {
                return Answers.ok(json.forOwner(outcome.request()).build());
            }

            @Override
            public Response decidedBefore(DecideRequest.DecidedBefore outcome) {
                FundsRequest before = outcome.request();
                throw before.decision()
                        .map(decision -> Problem.refused(
                                ProblemKind.CONFLICT,
                                "id",
                                "decided-before",
                                decision.by(),
                                before.state().name()))
                        .orElseGet(() -> Problem.refused(
                                ProblemKind.CONFLICT,
                                "id",
                                "gateway-decides",
                                before.state().name()));
            }

            @Override
            public Response unknownRequest(DecideRequest.UnknownRequest outcome) {
                throw FundsQuery.unknown();
            }
        });
    }
}
