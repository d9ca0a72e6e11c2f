package id.mikhmon.web.api.sale;

import id.mikhmon.application.sale.DecideHeldSale;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.request.QueryFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** {@code /api/v1/admin/held-sales}: agents' sales over a limit, for somebody to decide. */
@Path("/held-sales")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class HeldSalesResource {
    private final ListHeldSales listHeldSales;
    private final DecideHeldSale decideHeldSale;
    private final HeldSaleJson json;

    @Inject
    public HeldSalesResource(ListHeldSales listHeldSales, DecideHeldSale decideHeldSale, WebSettings settings) {
        this.listHeldSales = listHeldSales;
        this.decideHeldSale = decideHeldSale;
        this.json = new HeldSaleJson(new Times(settings.timeZone()));
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        return HeldSalesQuery.answer(
                listHeldSales.list(HeldSalesQuery.ofOwner(QueryFields.of(request))), json::forOwner);
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id) {
        return listHeldSales
                .view(HeldSalesQuery.id(id))
                .map(held -> Answers.ok(json.forOwner(held).build()))
                .orElseThrow(HeldSalesQuery::unknown);
    }

    /** Takes {@code {}}. */
    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response approve(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        HeldSaleId which = HeldSalesQuery.id(id);
        JsonFields.read(RequestBody.readJson(body, request.getContentType())).finish();
        return decide(which, new DecideHeldSale.LetGo(), request);
    }

    /** Takes {@code {reason}}. */
    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reject(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        HeldSaleId which = HeldSalesQuery.id(id);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<String> reason = fields.text("reason", HeldSale.LONGEST_REASON);
        fields.finish();
        return decide(which, new DecideHeldSale.Reject(reason.orElseThrow()), request);
    }

    private Response decide(HeldSaleId id, DecideHeldSale.Verdict verdict, HttpServletRequest request) {
        return decideHeldSale
                .decide(new DecideHeldSale.Command(id, verdict, Caller.actor(request)))
                .fold(new DecideHeldSale.Cases<>() {
                    @Override
                    public Response decided(DecideHeldSale.Decided outcome) {
                        return Answers.ok(json.forOwner(outcome.held()).build());
                    }

                    @Override
                    public Response decidedBefore(DecideHeldSale.DecidedBefore outcome) {
                        throw Problem.refused(
                                ProblemKind.CONFLICT,
                                "id",
                                "held-sale-decided",
                                outcome.held()
                                        .decision()
                                        .map(HeldSale.Decision::by)
                                        .orElseThrow(),
                                outcome.held().state().name());
                    }

                    @Override
                    public Response unknownHeldSale(DecideHeldSale.UnknownHeldSale outcome) {
                        throw HeldSalesQuery.unknown();
                    }

                    @Override
                    public Response notSold(DecideHeldSale.NotSold outcome) {
                        return outcome.why().fold(new SaleRefusal());
                    }
                });
    }
}
