package id.mikhmon.web.api.sale;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
    private final FindAgents findAgents;
    private final SalesDesk desk;

    @Inject
    public AgentSalesResource(
            SellVouchers sellVouchers,
            ViewSale viewSale,
            ListSales listSales,
            ListHeldSales heldSales,
            FindAgents findAgents,
            ReadPhoneNumber phones,
            WebSettings settings) {
        this.findAgents = findAgents;
        Times times = new Times(settings.timeZone());
        this.desk = new SalesDesk(
                sellVouchers, viewSale, listSales, heldSales, phones, new SaleJson(times), new HeldSaleJson(times));
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
        return desk.sell(
                agent,
                Optional.of(Caller.actor(request)),
                AdminApi.PATH,
                "agents/" + agent + "/sales/",
                body,
                new SalesDesk.Headers(key, acceptLanguage, request.getContentType()));
    }

    @GET
    public Response list(@PathParam("code") String code, @Context HttpServletRequest request) {
        AgentCode agent = agent(code);
        QueryFields fields = QueryFields.of(request);
        if (findAgents.find(agent).isEmpty()) {
            throw unknownAgent();
        }
        return desk.list(agent, fields);
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("code") String code, @PathParam("id") String id) {
        return desk.view(agent(code), id);
    }

    private static AgentCode agent(String code) {
        return Parsed.agentCode(code).orElseThrow(AgentSalesResource::unknownAgent);
    }

    private static RuntimeException unknownAgent() {
        return Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent");
    }
}
