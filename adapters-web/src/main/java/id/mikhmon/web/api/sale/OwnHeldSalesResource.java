package id.mikhmon.web.api.sale;

import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.CallingAgent;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.request.QueryFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/agent/held-sales}: the agent's own sales that were over a limit. */
@Path("/held-sales")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OwnHeldSalesResource {
    private final ListHeldSales listHeldSales;
    private final HeldSaleJson json;

    @Inject
    public OwnHeldSalesResource(ListHeldSales listHeldSales, WebSettings settings) {
        this.listHeldSales = listHeldSales;
        this.json = new HeldSaleJson(new Times(settings.timeZone()));
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        return HeldSalesQuery.answer(
                listHeldSales.list(
                        HeldSalesQuery.ofAgent(CallingAgent.of(request).code(), QueryFields.of(request))),
                json::forAgent);
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id, @Context HttpServletRequest request) {
        return listHeldSales
                .ofAgent(CallingAgent.of(request).code(), HeldSalesQuery.id(id))
                .map(held -> Answers.ok(json.forAgent(held).build()))
                .orElseThrow(HeldSalesQuery::unknown);
    }
}
