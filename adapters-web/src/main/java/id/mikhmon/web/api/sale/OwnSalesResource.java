package id.mikhmon.web.api.sale;

import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AgentApi;
import id.mikhmon.web.api.CallingAgent;
import id.mikhmon.web.api.Times;
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

/** {@code /api/v1/agent/sales}: an agent sells from its own wallet. */
@Path("/sales")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OwnSalesResource {
    private final SalesDesk desk;

    @Inject
    public OwnSalesResource(
            SellVouchers sellVouchers,
            ViewSale viewSale,
            ListSales listSales,
            ListHeldSales heldSales,
            ReadPhoneNumber phones,
            WebSettings settings) {
        Times times = new Times(settings.timeZone());
        this.desk = new SalesDesk(
                sellVouchers, viewSale, listSales, heldSales, phones, new SaleJson(times), new HeldSaleJson(times));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sell(
            InputStream body,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @Context HttpServletRequest request) {
        return desk.sell(
                CallingAgent.of(request).code(),
                Optional.empty(),
                AgentApi.PATH,
                "sales/",
                body,
                new SalesDesk.Headers(key, acceptLanguage, request.getContentType()));
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        return desk.list(CallingAgent.of(request).code(), QueryFields.of(request));
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id, @Context HttpServletRequest request) {
        return desk.view(CallingAgent.of(request).code(), id);
    }
}
