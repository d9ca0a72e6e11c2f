package id.mikhmon.web.api.offer;

import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.offer.SaveOffer;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.VoucherFormat;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.IsoDuration;
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

/** {@code /api/v1/admin/offers}: all offers, closed ones too, and changing them. */
@Path("/offers")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AdminOffersResource {
    private final FindOffers findOffers;
    private final SaveOffer saveOffer;

    @Inject
    public AdminOffersResource(FindOffers findOffers, SaveOffer saveOffer) {
        this.findOffers = findOffers;
        this.saveOffer = saveOffer;
    }

    @GET
    public Response list() {
        JsonArrayBuilder offers = JsonText.array();
        findOffers.all().forEach(offer -> offers.add(json(offer)));
        return Answers.ok(JsonText.object().add("offers", offers).build());
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id) {
        return Answers.ok(Parsed.offerId(id)
                .flatMap(findOffers::find)
                .map(AdminOffersResource::json)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-offer")));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        Offer offer = SaveOfferRequest.read(id, RequestBody.readJson(body, request.getContentType()));
        return saveOffer.save(offer, Caller.actor(request)).fold(new SaveOffer.Cases<>() {
            @Override
            public Response saved(SaveOffer.Saved outcome) {
                return Answers.saved(outcome.created(), AdminApi.PATH + "offers/" + offer.id(), json(offer));
            }

            @Override
            public Response unknownRouter(SaveOffer.UnknownRouter outcome) {
                throw Problem.refused(ProblemKind.REFUSED, "router", "unknown-router");
            }
        });
    }

    private static JsonObject json(Offer offer) {
        VoucherFormat format = offer.entitlement().format();
        JsonObjectBuilder json = JsonText.object()
                .add("id", offer.id().value())
                .add("name", offer.name())
                .add("description", offer.description())
                .add("router", offer.entitlement().router().value())
                .add("profile", offer.entitlement().profile())
                .add("price", offer.price().units())
                .add("currency", offer.price().currency().value())
                .add("validity", IsoDuration.text(offer.validity()));
        OfferJson.addLimits(json, offer.entitlement().limits());
        return json.add("server", offer.entitlement().server())
                .add(
                        "voucher",
                        JsonText.object()
                                .add("mode", format.mode().name())
                                .add("prefix", format.prefix())
                                .add("length", format.length())
                                .add("alphabet", format.alphabet()))
                .add("active", offer.active())
                .build();
    }
}
