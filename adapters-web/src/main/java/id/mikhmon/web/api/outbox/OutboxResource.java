package id.mikhmon.web.api.outbox;

import id.mikhmon.application.outbox.ListOutbox;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.outbox.RetryMessage;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /api/v1/admin/outbox}: what waits, is blocked, or was done, and letting one run again. */
@Path("/outbox")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OutboxResource {
    private final ListOutbox listOutbox;
    private final RetryMessage retryMessage;
    private final Times times;

    @Inject
    public OutboxResource(ListOutbox listOutbox, RetryMessage retryMessage, WebSettings settings) {
        this.listOutbox = listOutbox;
        this.retryMessage = retryMessage;
        this.times = new Times(settings.timeZone());
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        QueryFields fields = QueryFields.of(request);
        Optional<OutboxStore.State> state = fields.choice("state", OutboxStore.State.class);
        fields.finish();
        JsonArrayBuilder messages = JsonText.array();
        listOutbox.list(state).forEach(entry -> messages.add(json(entry)));
        return Answers.ok(JsonText.object().add("messages", messages).build());
    }

    @POST
    @Path("/{id}/retry")
    public Response retry(@PathParam("id") String id, @Context HttpServletRequest request) {
        long message = Parsed.as(Long::valueOf, id).orElseThrow(OutboxResource::unknown);
        if (!retryMessage.retry(message, Caller.actor(request))) {
            throw unknown();
        }
        return Response.accepted(JsonText.bytes(JsonText.object()
                        .add("id", message)
                        .add("state", OutboxStore.State.WAITING.name())
                        .build()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static RuntimeException unknown() {
        return Problem.refused(ProblemKind.NOT_FOUND, "id", "nothing-to-retry");
    }

    private JsonObjectBuilder json(OutboxStore.Entry entry) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", entry.id())
                .add("type", entry.type())
                .add("lane", entry.lane())
                .add("subject", entry.subject())
                .add("state", entry.state().name())
                .add("attempts", entry.attempts())
                .add("createdAt", times.text(entry.createdAt()))
                .add("nextAttemptAt", times.text(entry.nextAttemptAt()));
        JsonText.addText(json, "lastError", entry.lastError());
        return json;
    }
}
