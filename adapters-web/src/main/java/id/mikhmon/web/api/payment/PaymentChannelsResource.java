package id.mikhmon.web.api.payment;

import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/v1/payment-channels}: the ways to pay for an offer, with fee and total. */
@Path("/payment-channels")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class PaymentChannelsResource {
    private final ViewChannels viewChannels;

    @Inject
    public PaymentChannelsResource(ViewChannels viewChannels) {
        this.viewChannels = viewChannels;
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        QueryFields fields = QueryFields.of(request);
        String offer = fields.text("offer")
                .orElseThrow(() -> Problem.badInput(List.of(FieldError.of("offer", "missing")))
                        .asException());
        Optional<AgentCode> agent = fields.text("agent")
                .map(code -> Parsed.agentCode(code)
                        .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "agent", "unknown-agent")));
        List<ViewChannels.Priced> channels = Parsed.offerId(offer)
                .flatMap(id -> viewChannels.view(id, agent))
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "offer", "unknown-offer"));
        JsonArrayBuilder list = JsonText.array();
        channels.forEach(priced -> list.add(json(priced)));
        return Answers.ok(JsonText.object().add("channels", list).build());
    }

    private static JsonObjectBuilder json(ViewChannels.Priced priced) {
        return JsonText.object()
                .add("code", priced.channel().code().value())
                .add("group", priced.channel().group().name())
                .add("name", priced.channel().name())
                .add("gateway", priced.channel().gateway().code())
                .add("fee", priced.fee().units())
                .add("total", priced.total().units());
    }
}
