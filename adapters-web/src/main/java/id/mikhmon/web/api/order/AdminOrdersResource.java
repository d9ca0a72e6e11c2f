package id.mikhmon.web.api.order;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.checkout.ListOrders;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewOrder;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Attention;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/admin/orders}: orders as buyers see them, with customer and reason for review. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AdminOrdersResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    private final ListOrders listOrders;
    private final ViewOrder viewOrder;
    private final FindAgents findAgents;
    private final Times times;
    private final Map<AgentCode, Optional<String>> namesSeen = new HashMap<>();

    @Inject
    public AdminOrdersResource(
            ListOrders listOrders, ViewOrder viewOrder, FindAgents findAgents, WebSettings settings) {
        this.listOrders = listOrders;
        this.viewOrder = viewOrder;
        this.findAgents = findAgents;
        this.times = new Times(settings.timeZone());
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        OrderViews.Page page = page(query(QueryFields.of(request)));
        JsonArrayBuilder orders = JsonText.array();
        page.orders().forEach(view -> orders.add(json(view)));
        JsonObjectBuilder json = JsonText.object().add("orders", orders);
        JsonText.addText(json, "next", page.next());
        return Answers.ok(json.build());
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id) {
        return Answers.ok(Parsed.orderId(id)
                .flatMap(viewOrder::view)
                .map(this::json)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-order"))
                .build());
    }

    private OrderViews.Query query(QueryFields fields) {
        Optional<OrderState> state = fields.choice("status", OrderState.class);
        boolean attention = Attention.asked(fields);
        Optional<Instant> from = fields.parsed("from", times::from, "time");
        Optional<Instant> to = fields.parsed("to", times::until, "time");
        boolean oldestFirst = fields.choice("sort", AgeOrder.class)
                .filter(AgeOrder.OLDEST::equals)
                .isPresent();
        Optional<Integer> limit = fields.parsed("limit", AdminOrdersResource::limit, "limit", MOST);
        Optional<String> after = fields.text("after");
        fields.finish();
        return new OrderViews.Query(state, attention, from, to, oldestFirst, after, limit.orElse(DEFAULT_LIMIT));
    }

    private static Optional<Integer> limit(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(limit -> limit >= 1 && limit <= MOST)
                : Optional.empty();
    }

    private OrderViews.Page page(OrderViews.Query query) {
        try {
            return listOrders.list(query);
        } catch (IllegalArgumentException e) {
            // The one thing in a query that only the store can judge.
            throw Problem.badInput(List.of(FieldError.of("after", "page-mark"))).asException();
        }
    }

    private JsonObjectBuilder json(OrderView view) {
        JsonObjectBuilder json = new OrderJson(times, this::agentName).order(view);
        json.add(
                "customer",
                view.order().customer().map(AdminOrdersResource::customer).orElse(JsonValue.NULL));
        JsonText.addText(json, "reviewReason", view.order().review().map(Enum::name));
        return json;
    }

    private static JsonValue customer(Customer customer) {
        JsonObjectBuilder json = JsonText.object()
                .add("name", customer.name())
                .add("phone", customer.phone().e164());
        JsonText.addText(json, "email", customer.email());
        return json.build();
    }

    /** A page of orders names few agents; each is read once. */
    private Optional<String> agentName(AgentCode code) {
        return namesSeen.computeIfAbsent(code, unseen -> findAgents.find(unseen).map(Agent::name));
    }
}
