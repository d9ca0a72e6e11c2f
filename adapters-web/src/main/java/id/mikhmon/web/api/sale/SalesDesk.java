package id.mikhmon.web.api.sale;

import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.SaleMark;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.Languages;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** Sells, lists and shows for an agent, whoever asks in its name. */
record SalesDesk(
        SellVouchers sellVouchers,
        ViewSale viewSale,
        ListSales listSales,
        ListHeldSales heldSales,
        ReadPhoneNumber phones,
        SaleJson json,
        HeldSaleJson heldJson) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    /** The headers of a sale, each null when there is none. */
    record Headers(String key, String acceptLanguage, String contentType) {}

    /**
     * @param seller who sells in the agent's name; empty when it is the agent itself
     * @param api path of the application that was called
     * @param address under which the agent's sales are, below that path, ending in a slash
     */
    Response sell(
            AgentCode agent, Optional<Actor> seller, String api, String address, InputStream body, Headers headers) {
        Language language = Languages.wanted(headers.acceptLanguage()).orElse(Language.INDONESIAN);
        SellVouchers.Command command = SellRequest.read(
                agent, RequestBody.readJson(body, headers.contentType()), headers.key(), language, phones);
        return sellVouchers.sell(seller.map(command::by).orElse(command)).fold(new Selling(agent, api, address));
    }

    Response list(AgentCode agent, QueryFields fields) {
        Optional<Integer> limit = fields.parsed("limit", text -> Parsed.limit(text, MOST), "limit", MOST);
        Optional<PageMark<SaleId>> after =
                fields.parsed("after", text -> PageMark.parse(text, SaleId::new), "page-mark");
        fields.finish();
        ListSales.Page page = listSales.list(new ListSales.Query(
                agent, after.map(mark -> new SaleMark(mark.at(), mark.id())), limit.orElse(DEFAULT_LIMIT)));
        JsonArrayBuilder sales = JsonText.array();
        page.sales().forEach(sale -> sales.add(json.of(sale)));
        JsonObjectBuilder answer = JsonText.object().add("sales", sales);
        JsonText.addText(answer, "next", page.next().map(mark -> new PageMark<>(mark.soldAt(), mark.id()).text()));
        return Answers.ok(answer.build());
    }

    Response view(AgentCode agent, String id) {
        return Answers.ok(Parsed.as(SaleId::new, id)
                .flatMap(sale -> viewSale.view(agent, sale))
                .map(json::of)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-sale")));
    }

    private final class Selling extends SaleRefusal {
        private final AgentCode agent;
        private final String api;
        private final String address;

        Selling(AgentCode agent, String api, String address) {
            this.agent = agent;
            this.api = api;
            this.address = address;
        }

        private JsonObject sale(SaleId id) {
            return json.of(viewSale.view(agent, id).orElseThrow());
        }

        @Override
        public Response sold(SellVouchers.Sold outcome) {
            return Answers.created(api + address + outcome.sale(), json.of(outcome));
        }

        @Override
        public Response soldBefore(SellVouchers.SoldBefore outcome) {
            return Answers.ok(sale(outcome.sale()));
        }

        @Override
        public Response held(SellVouchers.Held outcome) {
            HeldSale held = heldSales.ofAgent(agent, outcome.held()).orElseThrow();
            return Answers.accepted(
                    api + "held-sales/" + held.id(), heldJson.forAgent(held).build());
        }
    }
}
