package id.mikhmon.web.api.order;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.checkout.ViewOrder;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.Languages;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Throttles;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.RequestBody;
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

/** {@code /api/v1/orders}: placing an order and watching it. Whoever has an order's id may see it. */
@Path("/orders")
@Dependent
public class OrdersResource {
    private final PlaceOrder placeOrder;
    private final ViewOrder viewOrder;
    private final ReadPhoneNumber phones;
    private final Throttles throttles;
    private final OrderJson json;

    @Inject
    public OrdersResource(
            PlaceOrder placeOrder,
            ViewOrder viewOrder,
            FindAgents findAgents,
            ReadPhoneNumber phones,
            Throttles throttles,
            WebSettings settings) {
        this.placeOrder = placeOrder;
        this.viewOrder = viewOrder;
        this.phones = phones;
        this.throttles = throttles;
        this.json = new OrderJson(
                new Times(settings.timeZone()), code -> findAgents.find(code).map(Agent::name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response place(
            InputStream body,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @Context HttpServletRequest request) {
        throttles.orders().take(request.getRemoteAddr()).ifPresent(seconds -> {
            throw Problem.later(ProblemKind.TOO_MANY_REQUESTS, seconds).asException();
        });
        Language language = Languages.wanted(acceptLanguage).orElse(Language.INDONESIAN);
        PlaceOrder.Command command =
                PlaceOrderRequest.read(RequestBody.readJson(body, request.getContentType()), key, language, phones);
        return placeOrder.place(command).fold(new Placing());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response view(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return Answers.okUnlessKnown(json.order(find(id)).build(), ifNoneMatch);
    }

    @GET
    @Path("/{id}/qr.png")
    @Produces("image/png")
    public Response qrCode(@PathParam("id") String id) {
        String loginUrl =
                find(id).loginUrl().orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "id", "no-voucher-yet"));
        // The voucher of an order does not change once it is delivered.
        return Response.ok(QrPicture.png(loginUrl), "image/png")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }

    /** What an agent sold says what the agent paid, which is nothing for its customers. */
    private OrderView find(String id) {
        return Parsed.orderId(id)
                .flatMap(viewOrder::view)
                .filter(view -> view.order().origin() == OrderOrigin.SHOP)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-order"));
    }

    private final class Placing implements PlaceOrder.Cases<Response> {
        @Override
        public Response placed(PlaceOrder.Placed outcome) {
            OrderId id = outcome.order();
            return Answers.created(
                    "/api/v1/orders/" + id,
                    json.order(new AwaitPayment(viewOrder).of(id)).build());
        }

        @Override
        public Response placedBefore(PlaceOrder.PlacedBefore outcome) {
            return Answers.ok(
                    json.order(new AwaitPayment(viewOrder).of(outcome.order())).build());
        }

        @Override
        public Response keyUsedOtherwise(PlaceOrder.KeyUsedOtherwise outcome) {
            throw Problem.refused(ProblemKind.REFUSED, "Idempotency-Key", "key-used-otherwise");
        }

        @Override
        public Response unknownOffer(PlaceOrder.UnknownOffer outcome) {
            throw Problem.refused(ProblemKind.NOT_FOUND, "offer", "unknown-offer");
        }

        @Override
        public Response offerClosed(PlaceOrder.OfferClosed outcome) {
            throw Problem.refused(ProblemKind.CONFLICT, "offer", "offer-closed");
        }

        @Override
        public Response unknownAgent(PlaceOrder.UnknownAgent outcome) {
            throw Problem.refused(ProblemKind.NOT_FOUND, "agent", "unknown-agent");
        }

        @Override
        public Response priceChanged(PlaceOrder.PriceChanged outcome) {
            throw Problem.refused(
                    ProblemKind.CONFLICT,
                    "shownPrice",
                    "price-changed",
                    outcome.now().toString());
        }

        @Override
        public Response unknownChannel(PlaceOrder.UnknownChannel outcome) {
            throw Problem.refused(ProblemKind.REFUSED, "channel", "unknown-channel");
        }

        @Override
        public Response amountOutOfBounds(PlaceOrder.AmountOutOfBounds outcome) {
            throw Problem.refused(
                    ProblemKind.REFUSED,
                    "channel",
                    "amount-out-of-bounds",
                    outcome.least().toString(),
                    outcome.most().toString());
        }
    }
}
