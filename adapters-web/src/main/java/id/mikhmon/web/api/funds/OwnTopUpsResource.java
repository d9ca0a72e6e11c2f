package id.mikhmon.web.api.funds;

import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.application.funds.ViewUnclear;
import id.mikhmon.application.payment.FindPayment;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AgentApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.CallingAgent;
import id.mikhmon.web.api.IdempotencyHeader;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.picture.ReceivedPicture;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemException;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** {@code /api/v1/agent/top-ups}: an agent shows that it paid, or pays at a gateway, and gets the money in its wallet. */
@Path("/top-ups")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OwnTopUpsResource {
    /** The largest picture in base64, with room for a larger one that is to be refused by name. */
    private static final int MOST_BODY = 8 * 1024 * 1024;

    private final RequestFunds requestFunds;
    private final ListRequests listRequests;
    private final ViewRequest viewRequest;
    private final ViewUnclear viewUnclear;
    private final FindPayment findPayment;
    private final FundsJson json;

    @Inject
    public OwnTopUpsResource(
            RequestFunds requestFunds,
            ListRequests listRequests,
            ViewRequest viewRequest,
            ViewUnclear viewUnclear,
            FindPayment findPayment,
            WebSettings settings) {
        this.requestFunds = requestFunds;
        this.listRequests = listRequests;
        this.viewRequest = viewRequest;
        this.viewUnclear = viewUnclear;
        this.findPayment = findPayment;
        this.json = new FundsJson(new Times(settings.timeZone()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(
            InputStream body, @HeaderParam("Idempotency-Key") String key, @Context HttpServletRequest request) {
        CallingAgent caller = CallingAgent.of(request);
        JsonFields fields = JsonFields.read(read(body, request.getContentType()));
        Optional<Money> amount = Asking.amount(fields);
        Optional<Wish> wish = fields.isNull("channel") ? proof(fields) : channel(fields);
        Optional<IdempotencyKey> idempotencyKey = IdempotencyHeader.read(fields, key);
        fields.finish();
        return requestFunds
                .request(new RequestFunds.Command(
                        caller.code(),
                        amount.orElseThrow(),
                        wish.orElseThrow().wanted(),
                        idempotencyKey.orElseThrow(),
                        Answers.sha256(
                                amount.orElseThrow() + "\n" + wish.orElseThrow().print()),
                        caller.actor()))
                .fold(new Asking(this::json, AgentApi.PATH + "top-ups/"));
    }

    /** @param print what tells it from another wish */
    private record Wish(RequestFunds.Wanted wanted, String print) {}

    private static Optional<Wish> proof(JsonFields fields) {
        return fields.parsed(
                        "proof", MOST_BODY, text -> Parsed.as(Base64.getDecoder()::decode, text), "not-base-sixty-four")
                .flatMap(file -> picture(fields, file)
                        .map(picture -> new Wish(
                                new RequestFunds.TopUp(picture), HexFormat.of().formatHex(Answers.sha256(file)))));
    }

    private static Optional<Wish> channel(JsonFields fields) {
        if (!fields.isNull("proof")) {
            fields.note("proof", "proof-or-channel");
        }
        return fields.parsed("channel", 40, Parsed::channelCode, "channel-code")
                .map(code -> new Wish(new RequestFunds.TopUpAtGateway(code), code.value()));
    }

    private JsonObjectBuilder json(FundsRequest request) {
        return json.topUp(request, request.bill().flatMap(findPayment::ofBill), viewUnclear.view(request));
    }

    private static byte[] read(InputStream body, String contentType) {
        try {
            return RequestBody.readText(body, contentType, MOST_BODY);
        } catch (ProblemException e) {
            // Nothing but a picture makes a request that large.
            throw e.problem().kind() == ProblemKind.TOO_LARGE
                    ? Problem.refused(ProblemKind.TOO_LARGE, "proof", "picture-too-large", 5)
                    : e;
        }
    }

    private static Optional<ProofPicture> picture(JsonFields fields, byte[] file) {
        ReceivedPicture.Reading reading = ReceivedPicture.read(file);
        if (reading instanceof ReceivedPicture.Unfit unfit) {
            fields.note("proof", unfit.error(), unfit.values().toArray());
            return Optional.empty();
        }
        return Optional.of(((ReceivedPicture.Drawn) reading).picture());
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        ListRequests.Query query =
                FundsQuery.ofAgent(RequestKind.TOP_UP, CallingAgent.of(request).code(), request);
        return FundsQuery.answer("topUps", listRequests.list(query), json::forAgent);
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id, @Context HttpServletRequest request) {
        return viewRequest
                .ofAgent(CallingAgent.of(request).code(), FundsQuery.id(RequestKind.TOP_UP, id))
                .map(found -> Answers.ok(json(found).build()))
                .orElseThrow(FundsQuery::unknown);
    }
}
