package id.mikhmon.web.api.funds;

import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.RequestMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Attention;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Reads which requests are wanted, and answers with them. */
final class FundsQuery {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    private FundsQuery() {}

    /**
     * All of a kind, {@code agent} to choose one, {@code sort} to begin with the oldest, and of top-ups {@code attention} for those that
     * need it.
     */
    static ListRequests.Query ofOwner(RequestKind kind, HttpServletRequest request) {
        QueryFields fields = QueryFields.of(request);
        boolean attention = kind == RequestKind.TOP_UP && Attention.asked(fields);
        Optional<AgentCode> agent = fields.parsed("agent", Parsed::agentCode, "agent-code");
        Optional<AgeOrder> order = fields.choice("sort", AgeOrder.class);
        return query(kind, agent, attention, order.orElse(AgeOrder.NEWEST), fields);
    }

    static ListRequests.Query ofAgent(RequestKind kind, AgentCode agent, HttpServletRequest request) {
        return query(kind, Optional.of(agent), false, AgeOrder.NEWEST, QueryFields.of(request));
    }

    private static ListRequests.Query query(
            RequestKind kind, Optional<AgentCode> agent, boolean attention, AgeOrder order, QueryFields fields) {
        Optional<RequestState> state = fields.choice("status", RequestState.class);
        Optional<Integer> limit = fields.parsed("limit", text -> Parsed.limit(text, MOST), "limit", MOST);
        Optional<PageMark<FundsRequestId>> after =
                fields.parsed("after", text -> PageMark.parse(text, FundsRequestId::new), "page-mark");
        fields.finish();
        return new ListRequests.Query(
                kind,
                agent,
                state,
                attention,
                order,
                after.map(mark -> new RequestMark(mark.at(), mark.id())),
                limit.orElse(DEFAULT_LIMIT));
    }

    /** @param list name of the list in the answer */
    static Response answer(String list, ListRequests.Page page, Function<FundsRequest, JsonObjectBuilder> json) {
        JsonArrayBuilder requests = JsonText.array();
        page.requests().forEach(request -> requests.add(json.apply(request)));
        JsonObjectBuilder answer = JsonText.object().add(list, requests);
        JsonText.addText(answer, "next", page.next().map(mark -> new PageMark<>(mark.requestedAt(), mark.id()).text()));
        return Answers.ok(answer.build());
    }

    /** @throws id.mikhmon.web.problem.ProblemException with 404 for what is no number of that kind */
    static FundsRequestId id(RequestKind kind, String text) {
        return Parsed.as(FundsRequestId::new, text)
                .filter(id -> id.kind() == kind)
                .orElseThrow(FundsQuery::unknown);
    }

    static RuntimeException unknown() {
        return Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-request");
    }
}
