package id.mikhmon.web.api.payment;

import id.mikhmon.application.payment.CallbackState;
import id.mikhmon.application.payment.CloseCallback;
import id.mikhmon.application.payment.ListCallbacks;
import id.mikhmon.application.payment.WorkCallbackAgain;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/admin/payment-callbacks}: the inbox of callbacks, without their content. */
@Path("/payment-callbacks")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class CallbacksResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final ListCallbacks listCallbacks;
    private final WorkCallbackAgain workAgain;
    private final CloseCallback closeCallback;
    private final Times times;

    @Inject
    public CallbacksResource(
            ListCallbacks listCallbacks,
            WorkCallbackAgain workAgain,
            CloseCallback closeCallback,
            WebSettings settings) {
        this.listCallbacks = listCallbacks;
        this.workAgain = workAgain;
        this.closeCallback = closeCallback;
        this.times = new Times(settings.timeZone());
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        QueryFields fields = QueryFields.of(request);
        Optional<GatewayId> gateway = fields.choice("gateway", GatewayId.class);
        Optional<CallbackState> waiting = fields.choice("waiting", Waiting.class)
                .filter(Waiting.TRUE::equals)
                .map(yes -> CallbackState.WAITING);
        Optional<CallbackState> state = fields.choice("state", CallbackState.class);
        Optional<Long> before = fields.parsed("before", CallbacksResource::id, "page-mark");
        int most = fields.parsed(
                        "limit",
                        text -> Parsed.as(Integer::valueOf, text).filter(limit -> limit >= 1 && limit <= MOST),
                        "limit",
                        MOST)
                .orElse(USUAL);
        fields.finish();
        List<ListCallbacks.Received> found =
                listCallbacks.list(new ListCallbacks.Query(gateway, waiting.or(() -> state), before, most));
        JsonArrayBuilder callbacks = JsonText.array();
        found.forEach(one -> callbacks.add(json(one)));
        JsonObjectBuilder body = JsonText.object().add("callbacks", callbacks);
        if (found.size() == most) {
            body.add("next", found.get(most - 1).id());
        } else {
            body.addNull("next");
        }
        return Answers.ok(body.build());
    }

    @POST
    @Path("/{id}/work")
    public Response work(@PathParam("id") String id, @Context HttpServletRequest request) {
        if (id(id).filter(known -> workAgain.work(known, Caller.of(request).actor()))
                .isEmpty()) {
            throw Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-callback");
        }
        return Response.noContent().build();
    }

    /** Takes {@code {reason}}. */
    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<String> reason = fields.text("reason", CloseCallback.LONGEST_REASON);
        fields.finish();
        Actor actor = Caller.of(request).actor();
        if (id(id).filter(known -> closeCallback.close(known, reason.orElseThrow(), actor))
                .isEmpty()) {
            throw Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-callback");
        }
        return Response.noContent().build();
    }

    private static Optional<Long> id(String text) {
        return text.matches("[0-9]{1,18}") ? Parsed.as(Long::valueOf, text) : Optional.empty();
    }

    private JsonObject json(ListCallbacks.Received one) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", one.id())
                .add("gateway", one.gateway().name())
                .add("receivedAt", times.text(one.receivedAt()))
                .add("deliveries", one.deliveries())
                .add("state", one.state().name());
        JsonText.addText(json, "workedAt", one.workedAt().map(times::text));
        JsonText.addText(json, "result", one.result());
        return json.build();
    }

    private enum Waiting {
        TRUE,
        FALSE
    }
}
