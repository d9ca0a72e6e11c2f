package id.mikhmon.web.api.sale;

import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.SaleMark;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.Languages;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
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
        SellVouchers sellVouchers, ViewSale viewSale, ListSales listSales, ReadPhoneNumber phones, SaleJson json) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    /** The headers of a sale, each null when there is none. */
    record Headers(String key, String acceptLanguage, String contentType) {}

    /**
     * @param seller who sells in the agent's name; empty when it is the agent itself
     * @param address under which the agent's sales are, ending in a slash
     */
    Response sell(AgentCode agent, Optional<Actor> seller, String address, InputStream body, Headers headers) {
        Language language = Languages.wanted(headers.acceptLanguage()).orElse(Language.INDONESIAN);
        SellVouchers.Command command = SellRequest.read(
                agent, RequestBody.readJson(body, headers.contentType()), headers.key(), language, phones);
        return sellVouchers.sell(seller.map(command::by).orElse(command)).fold(new Selling(agent, address));
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
                .orElseThrow(() -> SellRequest.refused(ProblemKind.NOT_FOUND, "id", "unknown-sale")));
    }

    private final class Selling implements SellVouchers.Cases<Response> {
        private final AgentCode agent;
        private final String address;

        Selling(AgentCode agent, String address) {
            this.agent = agent;
            this.address = address;
        }

        private JsonObject sale(SaleId id) {
            return json.of(viewSale.view(agent, id).orElseThrow());
        }

        @Override
        public Response sold(SellVouchers.Sold outcome) {
            return Answers.created(address + outcome.sale(), sale(outcome.sale()));
        }

        @Override
        public Response soldBefore(SellVouchers.SoldBefore outcome) {
            return Answers.ok(sale(outcome.sale()));
        }

        @Override
        public Response keyUsedOtherwise(SellVouchers.KeyUsedOtherwise outcome) {
            throw SellRequest.refused(ProblemKind.REFUSED, "Idempotency-Key", "key-used-otherwise");
        }

        @Override
        public Response unknownOffer(SellVouchers.UnknownOffer outcome) {
            throw SellRequest.refused(ProblemKind.NOT_FOUND, "offer", "unknown-offer");
        }

        @Override
        public Response offerClosed(SellVouchers.OfferClosed outcome) {
            throw SellRequest.refused(ProblemKind.CONFLICT, "offer", "offer-closed");
        }

        @Override
        public Response agentMayNotSell(SellVouchers.AgentMayNotSell outcome) {
            throw SellRequest.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent");
        }

        @Override
        public Response priceChanged(SellVouchers.PriceChanged outcome) {
            throw SellRequest.refused(
                    ProblemKind.CONFLICT,
                    "price",
                    "price-changed",
                    outcome.now().toString());
        }

        @Override
        public Response overdrawn(SellVouchers.Overdrawn outcome) {
            throw SellRequest.refused(
                    ProblemKind.REFUSED,
                    "count",
                    "balance-too-low",
                    outcome.available().toString(),
                    outcome.needed().toString());
        }
    }
}
