package id.mikhmon.web.api.order;

import id.mikhmon.application.checkout.ViewOrder;
import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.application.decision.ViewDecisions;
import id.mikhmon.application.identity.Authority;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.IdempotencyHeader;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/**
 * {@code /api/v1/admin/orders/{id}/decisions}: deliver again, close, credit and refund, each with a reason and once for each key.
 * What moves money needs a right of its own besides that of the route.
 */
@Path("/orders/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OrderDecisionsResource {
    private final DecideOrder decideOrder;
    private final ViewDecisions viewDecisions;
    private final ViewOrder viewOrder;
    private final Times times;

    @Inject
    public OrderDecisionsResource(
            DecideOrder decideOrder, ViewDecisions viewDecisions, ViewOrder viewOrder, WebSettings settings) {
        this.decideOrder = decideOrder;
        this.viewDecisions = viewDecisions;
        this.viewOrder = viewOrder;
        this.times = new Times(settings.timeZone());
    }

    @GET
    public Response list(@PathParam("id") String id) {
        OrderId order = order(id);
        if (viewOrder.view(order).isEmpty()) {
            throw unknownOrder();
        }
        JsonArrayBuilder decisions = JsonText.array();
        viewDecisions.view(order).forEach(decision -> decisions.add(json(decision)));
        return Answers.ok(JsonText.object().add("decisions", decisions).build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body,
            @Context HttpServletRequest request) {
        OrderId order = order(id);
        Authority authority = Caller.of(request);
        DecideOrder.Command command =
                read(order, key, JsonFields.read(RequestBody.readJson(body, request.getContentType())), authority);
        if (!authority.capabilities().contains(command.action().needed())) {
            throw Problem.refused(
                    ProblemKind.FORBIDDEN,
                    "action",
                    "needs-right",
                    command.action().needed().name());
        }
        return decideOrder.decide(command).fold(new Deciding(command));
    }

    private static DecideOrder.Command read(OrderId order, String key, JsonFields fields, Authority authority) {
        Optional<OrderAction> action = fields.choice("action", OrderAction.class);
        boolean refund = action.filter(OrderAction.REFUND::equals).isPresent();
        boolean credit = action.filter(OrderAction.CREDIT::equals).isPresent();
        Optional<GivenBack> way = refund ? fields.choice("way", GivenBack.class) : Optional.empty();
        Optional<AgentCode> agent =
                credit ? fields.parsed("agent", 8, Parsed::agentCode, "agent-code") : Optional.empty();
        Optional<String> reason = fields.text("reason", OrderDecision.LONGEST_REASON);
        Optional<IdempotencyKey> idempotencyKey = IdempotencyHeader.read(fields, key);
        fields.finish();
        return new DecideOrder.Command(
                order,
                action.orElseThrow(),
                way,
                agent,
                reason.orElseThrow(),
                idempotencyKey.orElseThrow(),
                authority.actor());
    }

    private JsonObject json(OrderDecision decision) {
        JsonObjectBuilder json = JsonText.object()
                .add("order", decision.order().value())
                .add("action", decision.action().name());
        JsonText.addText(json, "way", decision.way().map(Enum::name));
        JsonText.addText(json, "agent", decision.agent().map(AgentCode::value));
        return json.add("amount", decision.amount().units())
                .add("reason", decision.reason())
                .add("by", decision.by())
                .add("at", times.text(decision.at()))
                .build();
    }

    private static OrderId order(String id) {
        return Parsed.orderId(id).orElseThrow(OrderDecisionsResource::unknownOrder);
    }

    private static RuntimeException unknownOrder() {
        return Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-order");
    }

    private final class Deciding implements DecideOrder.Cases<Response> {
        private final DecideOrder.Command command;

        Deciding(DecideOrder.Command command) {
            this.command = command;
        }

        @Override
        public Response decided(DecideOrder.Decided outcome) {
            return Answers.created(
                    AdminApi.PATH + "orders/" + command.order() + "/decisions", json(outcome.decision()));
        }

        @Override
        public Response decidedBefore(DecideOrder.DecidedBefore outcome) {
            return Answers.ok(json(outcome.decision()));
        }

        @Override
        public Response unknownOrder(DecideOrder.UnknownOrder outcome) {
            throw OrderDecisionsResource.unknownOrder();
        }

        @Override
        public Response notAllowed(DecideOrder.NotAllowed outcome) {
            throw Problem.refused(
                    ProblemKind.CONFLICT,
                    "action",
                    "order-state",
                    outcome.state().name());
        }

        @Override
        public Response unknownAgent(DecideOrder.UnknownAgent outcome) {
            throw Problem.refused(ProblemKind.REFUSED, "agent", "unknown-agent");
        }

        @Override
        public Response keyUsed(DecideOrder.KeyUsed outcome) {
            throw Problem.refused(ProblemKind.REFUSED, "Idempotency-Key", "key-used-otherwise");
        }
    }
}
