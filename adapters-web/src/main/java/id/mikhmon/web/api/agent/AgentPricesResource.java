package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.SaveAgentPrices;
import id.mikhmon.application.agent.ViewPrices;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** {@code /api/v1/admin/agents/{code}/prices}: what is agreed with a single agent, replaced as a whole. */
@Path("/agents/{code}/prices")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AgentPricesResource {
    private final ViewPrices viewPrices;
    private final SaveAgentPrices savePrices;

    @Inject
    public AgentPricesResource(ViewPrices viewPrices, SaveAgentPrices savePrices) {
        this.viewPrices = viewPrices;
        this.savePrices = savePrices;
    }

    @GET
    public Response view(@PathParam("code") String code) {
        return Answers.ok(json(viewPrices
                .ofAgent(agent(code))
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent"))));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("code") String code, InputStream body, @Context HttpServletRequest request) {
        AgentCode agent = agent(code);
        List<AgentPrice> prices = PriceFields.readAgreed(RequestBody.readJson(body, request.getContentType()));
        return savePrices.save(agent, prices, Caller.actor(request)).fold(new Saving(prices));
    }

    private static AgentCode agent(String code) {
        return Parsed.agentCode(code)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent"));
    }

    private static JsonObject json(List<AgentPrice> prices) {
        JsonArrayBuilder rows = JsonText.array();
        for (AgentPrice price : prices) {
            JsonObjectBuilder row = PriceFields.json(price.offer(), price.buy());
            price.sell().ifPresentOrElse(sell -> row.add("sellPrice", sell.units()), () -> row.addNull("sellPrice"));
            rows.add(row);
        }
        return JsonText.object().add("prices", rows).build();
    }

    /** The answer to a row that was refused names it by its place. */
    private record Saving(List<AgentPrice> prices) implements SaveAgentPrices.Cases<Response> {
        @Override
        public Response saved(SaveAgentPrices.Saved outcome) {
            return Answers.ok(json(prices));
        }

        @Override
        public Response unknownAgent(SaveAgentPrices.UnknownAgent outcome) {
            throw Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent");
        }

        @Override
        public Response unknownOffer(SaveAgentPrices.UnknownOffer outcome) {
            throw Problem.refused(ProblemKind.REFUSED, at(outcome.offer(), "offer"), "unknown-offer");
        }

        @Override
        public Response ownPriceNotAllowed(SaveAgentPrices.OwnPriceNotAllowed outcome) {
            throw Problem.refused(ProblemKind.REFUSED, at(outcome.offer(), "sellPrice"), "own-price-not-allowed");
        }

        @Override
        public Response ownPriceOutOfRange(SaveAgentPrices.OwnPriceOutOfRange outcome) {
            throw Problem.refused(
                    ProblemKind.REFUSED,
                    at(outcome.offer(), "sellPrice"),
                    "own-price-out-of-range",
                    outcome.least().toString(),
                    outcome.most().toString());
        }

        private String at(OfferId offer, String field) {
            List<OfferId> rows = prices.stream().map(AgentPrice::offer).toList();
            return "prices[" + rows.indexOf(offer) + "]." + field;
        }
    }
}
