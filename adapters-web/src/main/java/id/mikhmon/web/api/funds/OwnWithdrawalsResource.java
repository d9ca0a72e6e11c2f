package id.mikhmon.web.api.funds;

import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AgentApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.CallingAgent;
import id.mikhmon.web.api.IdempotencyHeader;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.request.JsonFields;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** {@code /api/v1/agent/withdrawals}: an agent asks for its commission. */
@Path("/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OwnWithdrawalsResource {
    private final RequestFunds requestFunds;
    private final ListRequests listRequests;
    private final ViewRequest viewRequest;
    private final FundsJson json;

    @Inject
    public OwnWithdrawalsResource(
            RequestFunds requestFunds, ListRequests listRequests, ViewRequest viewRequest, WebSettings settings) {
        this.requestFunds = requestFunds;
        this.listRequests = listRequests;
        this.viewRequest = viewRequest;
        this.json = new FundsJson(new Times(settings.timeZone()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(
            InputStream body, @HeaderParam("Idempotency-Key") String key, @Context HttpServletRequest request) {
        CallingAgent caller = CallingAgent.of(request);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<Money> amount = Asking.amount(fields);
        Optional<String> account = fields.text("account", FundsRequest.LONGEST_DESTINATION);
        Optional<IdempotencyKey> idempotencyKey = IdempotencyHeader.read(fields, key);
        fields.finish();
        return requestFunds
                .request(new RequestFunds.Command(
                        caller.code(),
                        amount.orElseThrow(),
                        new RequestFunds.Withdrawal(account.orElseThrow()),
                        idempotencyKey.orElseThrow(),
                        Answers.sha256(amount.orElseThrow() + "\n" + account.orElseThrow()),
                        caller.actor()))
                .fold(new Asking(json::forAgent, AgentApi.PATH + "withdrawals/"));
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        ListRequests.Query query = FundsQuery.ofAgent(
                RequestKind.WITHDRAWAL, CallingAgent.of(request).code(), request);
        return FundsQuery.answer("withdrawals", listRequests.list(query), json::forAgent);
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id, @Context HttpServletRequest request) {
        return viewRequest
                .ofAgent(CallingAgent.of(request).code(), FundsQuery.id(RequestKind.WITHDRAWAL, id))
                .map(found -> Answers.ok(json.forAgent(found).build()))
                .orElseThrow(FundsQuery::unknown);
    }
}
