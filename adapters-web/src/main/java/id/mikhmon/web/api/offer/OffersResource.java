package id.mikhmon.web.api.offer;

import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.IsoDuration;
import id.mikhmon.web.json.JsonText;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code GET /api/v1/offers}: what can be bought now, in the owner's shop or at an agent's. */
@Path("/offers")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OffersResource {
    private final ViewShop viewShop;

    @Inject
    public OffersResource(ViewShop viewShop) {
        this.viewShop = viewShop;
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        Optional<String> code = QueryFields.of(request).text("agent");
        Optional<AgentCode> agent = code.flatMap(Parsed::agentCode);
        if (code.isPresent() && agent.isEmpty()) {
            throw noSuchAgent();
        }
        return viewShop.view(agent).fold(new Viewing());
    }

    private static RuntimeException noSuchAgent() {
        return Problem.refused(ProblemKind.NOT_FOUND, "agent", "unknown-agent");
    }

    private static JsonValue json(Agent agent) {
        return JsonText.object()
                .add("code", agent.code().value())
                .add("name", agent.name())
                .build();
    }

    private static JsonObjectBuilder json(Offer offer) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", offer.id().value())
                .add("name", offer.name())
                .add("description", offer.description())
                .add("price", offer.price().units())
                .add("currency", offer.price().currency().value())
                .add("validity", IsoDuration.text(offer.validity()));
        OfferJson.addLimits(json, offer.entitlement().limits());
        return json;
    }

    private static final class Viewing implements ViewShop.Cases<Response> {
        @Override
        public Response shop(ViewShop.Shop shop) {
            JsonArrayBuilder offers = JsonText.array();
            shop.offers().forEach(offer -> offers.add(json(offer)));
            return Answers.ok(JsonText.object()
                    .add("agent", shop.agent().map(OffersResource::json).orElse(JsonValue.NULL))
                    .add("offers", offers)
                    .build());
        }

        @Override
        public Response unknownAgent(ViewShop.UnknownAgent unknown) {
            throw noSuchAgent();
        }
    }
}
