package id.mikhmon.web.api.sale;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.Languages;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** {@code /api/v1/admin/agents/{code}/sales}: vouchers sold from an agent's wallet. */
@Path("/agents/{code}/sales")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AgentSalesResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    private final SellVouchers sellVouchers;
    private final ViewSale viewSale;
    private final ListSales listSales;
    private final FindAgents findAgents;
    private final ReadPhoneNumber phones;
    private final SaleJson json;

    @Inject
    public AgentSalesResource(
            SellVouchers sellVouchers,
            ViewSale viewSale,
            ListSales listSales,
            FindAgents findAgents,
            ReadPhoneNumber phones,
            WebSettings settings) {
        this.sellVouchers = sellVouchers;
        this.viewSale = viewSale;
        this.listSales = listSales;
        this.findAgents = findAgents;
        this.phones = phones;
        this.json = new SaleJson(new Times(settings.timeZone()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sell(
            @PathParam("code") String code,
            InputStream body,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @Context HttpServletRequest request) {
        AgentCode agent = agent(code);
        Language language = Languages.wanted(acceptLanguage).orElse(Language.INDONESIAN);
        SellVouchers.Command command =
                SellRequest.read(agent, RequestBody.readJson(body, request.getContentType()), key, language, phones);
        return sellVouchers.sell(command.by(Caller.actor(request))).fold(new Selling(agent));
    }

    @GET
    public Response list(@PathParam("code") String code, @Context HttpServletRequest request) {
        AgentCode agent = agent(code);
        ListSales.Query query = query(agent, QueryFields.of(request));
        if (findAgents.find(agent).isEmpty()) {
            throw unknownAgent();
        }
        ListSales.Page page = listSales.list(query);
        JsonArrayBuilder sales = JsonText.array();
        page.sales().forEach(sale -> sales.add(json.of(sale)));
        JsonObjectBuilder answer = JsonText.object().add("sales", sales);
        JsonText.addText(answer, "next", page.next().map(PageMark::text));
        return Answers.ok(answer.build());
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("code") String code, @PathParam("id") String id) {
        AgentCode agent = agent(code);
        return Answers.ok(Parsed.as(SaleId::new, id)
                .flatMap(sale -> viewSale.view(agent, sale))
                .map(json::of)
                .orElseThrow(() -> SellRequest.refused(ProblemKind.NOT_FOUND, "id", "unknown-sale")));
    }

    private static ListSales.Query query(AgentCode agent, QueryFields fields) {
        Optional<Integer> limit = fields.parsed("limit", AgentSalesResource::limit, "limit", MOST);
        var after = fields.parsed("after", PageMark::parse, "page-mark");
        fields.finish();
        return new ListSales.Query(agent, after, limit.orElse(DEFAULT_LIMIT));
    }

    private static Optional<Integer> limit(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(limit -> limit >= 1 && limit <= MOST)
                : Optional.empty();
    }

    private static AgentCode agent(String code) {
        return Parsed.agentCode(code).orElseThrow(AgentSalesResource::unknownAgent);
    }

    private static RuntimeException unknownAgent() {
        return SellRequest.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent");
    }

    private final class Selling implements SellVouchers.Cases<Response> {
        private final AgentCode agent;

        Selling(AgentCode agent) {
            this.agent = agent;
        }

        private JsonObject sale(SaleId id) {
            return json.of(viewSale.view(agent, id).orElseThrow());
        }

        @Override
        public Response sold(SellVouchers.Sold outcome) {
            return Answers.created(
                    AdminApi.PATH + "agents/" + agent + "/sales/" + outcome.sale(), sale(outcome.sale()));
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
            throw unknownAgent();
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
