package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.ReleaseLevel;
import id.mikhmon.application.promotion.AcceptPromotion;
import id.mikhmon.application.promotion.ListPromotions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
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
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** {@code /api/v1/admin/promotions}: agents whose sales reach a higher level. */
@Path("/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class PromotionsResource {
    private static final int LONGEST_CODE = 40;

    private final ListPromotions listPromotions;
    private final AcceptPromotion acceptPromotion;
    private final ReleaseLevel releaseLevel;
    private final Times times;

    @Inject
    public PromotionsResource(
            ListPromotions listPromotions,
            AcceptPromotion acceptPromotion,
            ReleaseLevel releaseLevel,
            WebSettings settings) {
        this.listPromotions = listPromotions;
        this.acceptPromotion = acceptPromotion;
        this.releaseLevel = releaseLevel;
        this.times = new Times(settings.timeZone());
    }

    @GET
    public Response list() {
        JsonArrayBuilder promotions = JsonText.array();
        listPromotions.list().forEach(promotion -> promotions.add(proposed(promotion)));
        JsonArrayBuilder held = JsonText.array();
        listPromotions
                .held()
                .forEach(one -> held.add(json(one.promotion())
                        .add("levelSetAt", times.text(one.by().setAt()))));
        return Answers.ok(JsonText.object()
                .add("automatic", listPromotions.isAutomatic())
                .add("promotions", promotions)
                .add("held", held)
                .build());
    }

    /** Takes {@code {level}}, the one that was proposed. */
    @POST
    @Path("/{code}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("code") String code, InputStream body, @Context HttpServletRequest request) {
        AgentCode agent = Parsed.agentCode(code).orElseThrow(PromotionsResource::notProposed);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<LevelCode> level = fields.parsed("level", LONGEST_CODE, Parsed::levelCode, "level-code");
        fields.finish();
        return acceptPromotion
                .accept(new AcceptPromotion.Command(agent, level.orElseThrow(), Caller.actor(request)))
                .fold(new AcceptPromotion.Cases<>() {
                    @Override
                    public Response promoted(AcceptPromotion.Promoted outcome) {
                        return Answers.ok(proposed(outcome.promotion()).build());
                    }

                    @Override
                    public Response notProposed(AcceptPromotion.NotProposed outcome) {
                        throw PromotionsResource.notProposed();
                    }
                });
    }

    /** Lets the agent's sales count again, after its level was set by hand. */
    @DELETE
    @Path("/{code}/hold")
    public Response release(@PathParam("code") String code, @Context HttpServletRequest request) {
        boolean released = Parsed.agentCode(code)
                .filter(agent -> releaseLevel.release(agent, Caller.actor(request)))
                .isPresent();
        if (!released) {
            throw Problem.refused(ProblemKind.NOT_FOUND, "code", "level-not-held");
        }
        return Response.noContent().build();
    }

    private JsonObjectBuilder proposed(Promotion promotion) {
        JsonObjectBuilder json = json(promotion);
        times.add(json, "reachedAt", listPromotions.reachedAt(promotion));
        return json;
    }

    private static JsonObjectBuilder json(Promotion promotion) {
        return JsonText.object()
                .add("agent", promotion.agent().value())
                .add("from", promotion.from().value())
                .add("to", promotion.to().value())
                .add("month", promotion.month().toString())
                .add("turnover", promotion.turnover().units())
                .add("currency", promotion.turnover().currency().value());
    }

    private static RuntimeException notProposed() {
        return Problem.refused(ProblemKind.CONFLICT, "level", "not-proposed");
    }
}
