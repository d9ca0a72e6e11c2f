package id.mikhmon.web.api.offer;

import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.CallingAgent;
import id.mikhmon.web.json.IsoDuration;
import id.mikhmon.web.json.JsonText;
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

/** {@code /api/v1/agent/offers}: what an agent may sell now, at its own prices. */
@Path("/offers")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OwnOffersResource {
    private final ViewPriceList viewPriceList;

    @Inject
    public OwnOffersResource(ViewPriceList viewPriceList) {
        this.viewPriceList = viewPriceList;
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        JsonArrayBuilder offers = JsonText.array();
        viewPriceList
                .view(CallingAgent.of(request).code())
                .ifPresent(list -> list.lines().forEach(line -> offers.add(json(line.offer(), line.quote()))));
        return Answers.ok(JsonText.object().add("offers", offers).build());
    }

    private static JsonObjectBuilder json(Offer offer, Quote quote) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", offer.id().value())
                .add("name", offer.name())
                .add("description", offer.description())
                .add("price", quote.buy().units())
                .add("sellPrice", quote.sell().units())
                .add("recommendedPrice", quote.recommended().units())
                .add("currency", quote.buy().currency().value())
                .add("validity", IsoDuration.text(offer.validity()));
        OfferJson.addLimits(json, offer.entitlement().limits());
        return json;
    }
}
