package id.mikhmon.web.api.sale;

import id.mikhmon.application.sale.HeldSaleMark;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Reads which held sales are wanted, and answers with them. */
final class HeldSalesQuery {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    private HeldSalesQuery() {}

    /** Those of everybody, {@code agent} to choose one, and {@code sort} to begin with the oldest. */
    static ListHeldSales.Query ofOwner(QueryFields fields) {
        Optional<AgentCode> agent = fields.parsed("agent", Parsed::agentCode, "agent-code");
        Optional<AgeOrder> order = fields.choice("sort", AgeOrder.class);
        return read(agent, order.orElse(AgeOrder.NEWEST), fields);
    }

    static ListHeldSales.Query ofAgent(AgentCode agent, QueryFields fields) {
        return read(Optional.of(agent), AgeOrder.NEWEST, fields);
    }

    private static ListHeldSales.Query read(Optional<AgentCode> agent, AgeOrder order, QueryFields fields) {
        Optional<HeldState> state = fields.choice("status", HeldState.class);
        Optional<Integer> limit = fields.parsed("limit", text -> Parsed.limit(text, MOST), "limit", MOST);
        Optional<PageMark<HeldSaleId>> after =
                fields.parsed("after", text -> PageMark.parse(text, HeldSaleId::new), "page-mark");
        fields.finish();
        return new ListHeldSales.Query(
                agent,
                state,
                order,
                after.map(mark -> new HeldSaleMark(mark.at(), mark.id())),
                limit.orElse(DEFAULT_LIMIT));
    }

    static Response answer(ListHeldSales.Page page, Function<HeldSale, JsonObjectBuilder> json) {
        JsonArrayBuilder held = JsonText.array();
        page.held().forEach(one -> held.add(json.apply(one)));
        JsonObjectBuilder answer = JsonText.object().add("heldSales", held);
        JsonText.addText(answer, "next", page.next().map(mark -> new PageMark<>(mark.askedAt(), mark.id()).text()));
        return Answers.ok(answer.build());
    }

    static HeldSaleId id(String text) {
        return Parsed.as(HeldSaleId::new, text).orElseThrow(HeldSalesQuery::unknown);
    }

    static RuntimeException unknown() {
        return Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-held-sale");
    }
}
