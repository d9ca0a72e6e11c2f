package id.mikhmon.web.api.funds;

import id.mikhmon.application.funds.DecideRequest;
import id.mikhmon.application.funds.DecideUnclear;
import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.application.funds.ViewUnclear;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Times;
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

/** {@code /api/v1/admin/top-ups}: what agents paid by transfer or at a gateway, for somebody to look at. */
@Path("/top-ups")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class TopUpsResource {
    private final DecidingDesk desk;
    private final UnclearDesk unclear;

    @Inject
    public TopUpsResource(
            DecideRequest decideRequest,
            DecideUnclear decideUnclear,
            ListRequests listRequests,
            ViewRequest viewRequest,
            ViewUnclear viewUnclear,
            WebSettings settings) {
        FundsJson json = new FundsJson(new Times(settings.timeZone()));
        this.desk = new DecidingDesk(RequestKind.TOP_UP, "topUps", decideRequest, listRequests, viewRequest, json);
        this.unclear = new UnclearDesk(decideUnclear, viewUnclear, viewRequest, json);
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        return desk.list(request);
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id) {
        return unclear.view(id);
    }

    @GET
    @Path("/{id}/proof")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    public Response proof(@PathParam("id") String id) {
        return desk.viewRequest()
                .proof(FundsQuery.id(RequestKind.TOP_UP, id))
                .map(picture -> Response.ok(picture.jpeg(), "image/jpeg").build())
                .orElseThrow(FundsQuery::unknown);
    }

    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response approve(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        return desk.approve(id, body, request);
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reject(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        return desk.reject(id, body, request);
    }

    @POST
    @Path("/{id}/credit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response credit(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        return unclear.credit(id, body, request);
    }

    @POST
    @Path("/{id}/give-back")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response giveBack(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        return unclear.giveBack(id, body, request);
    }
}
