package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.RemoveLevel;
import id.mikhmon.application.agent.SaveLevel;
import id.mikhmon.application.agent.SaveLevelPrices;
import id.mikhmon.application.agent.ShowExample;
import id.mikhmon.application.agent.ViewPrices;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/admin/levels}: levels, their prices, and what their rules come to. */
@Path("/levels")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class LevelsResource {
    private final FindLevels findLevels;
    private final SaveLevel saveLevel;
    private final RemoveLevel removeLevel;
    private final ViewPrices viewPrices;
    private final SaveLevelPrices savePrices;
    private final ShowExample showExample;

    @Inject
    public LevelsResource(
            FindLevels findLevels,
            SaveLevel saveLevel,
            RemoveLevel removeLevel,
            ViewPrices viewPrices,
            SaveLevelPrices savePrices,
            ShowExample showExample) {
        this.findLevels = findLevels;
        this.saveLevel = saveLevel;
        this.removeLevel = removeLevel;
        this.viewPrices = viewPrices;
        this.savePrices = savePrices;
        this.showExample = showExample;
    }

    @GET
    public Response list() {
        JsonArrayBuilder levels = JsonText.array();
        findLevels.all().forEach(level -> levels.add(LevelJson.of(level)));
        return Answers.ok(JsonText.object().add("levels", levels).build());
    }

    @GET
    @Path("/{code}")
    public Response view(@PathParam("code") String code) {
        return Answers.ok(findLevels.find(level(code)).map(LevelJson::of).orElseThrow(LevelsResource::unknownLevel));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("code") String code, InputStream body, @Context HttpServletRequest request) {
        SaveLevel.Command command = LevelJson.read(code, RequestBody.readJson(body, request.getContentType()));
        SaveLevel.SubAgents subAgents =
                Caller.of(request).may(Capability.MANAGE_AGENTS) ? SaveLevel.SubAgents.ANY : SaveLevel.SubAgents.KEPT;
        return saveLevel
                .save(command.changing(subAgents), Caller.actor(request))
                .fold(new SaveLevel.Cases<>() {
                    @Override
                    public Response saved(SaveLevel.Saved outcome) {
                        Level level = outcome.level();
                        return Answers.saved(
                                outcome.created(), AdminApi.PATH + "levels/" + level.code(), LevelJson.of(level));
                    }

                    @Override
                    public Response subAgentsChanged(SaveLevel.SubAgentsChanged outcome) {
                        throw Problem.refused(ProblemKind.FORBIDDEN, "subAgents", "sub-agents-changed");
                    }
                });
    }

    @DELETE
    @Path("/{code}")
    public Response remove(@PathParam("code") String code, @Context HttpServletRequest request) {
        return removeLevel.remove(level(code), Caller.actor(request)).fold(new RemoveLevel.Cases<>() {
            @Override
            public Response removed(RemoveLevel.Removed outcome) {
                return Response.noContent().build();
            }

            @Override
            public Response unknownLevel(RemoveLevel.UnknownLevel outcome) {
                throw LevelsResource.unknownLevel();
            }

            @Override
            public Response inUse(RemoveLevel.InUse outcome) {
                throw Problem.refused(ProblemKind.CONFLICT, "code", "level-in-use", outcome.agents());
            }
        });
    }

    @GET
    @Path("/{code}/prices")
    public Response viewPrices(@PathParam("code") String code) {
        return Answers.ok(pricesJson(viewPrices.ofLevel(level(code)).orElseThrow(LevelsResource::unknownLevel)));
    }

    @PUT
    @Path("/{code}/prices")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response savePrices(@PathParam("code") String code, InputStream body, @Context HttpServletRequest request) {
        LevelCode level = level(code);
        Map<OfferId, PriceRule> rules = PriceFields.readRules(RequestBody.readJson(body, request.getContentType()));
        return savePrices.save(level, rules, Caller.actor(request)).fold(new SaveLevelPrices.Cases<>() {
            @Override
            public Response saved(SaveLevelPrices.Saved outcome) {
                return Answers.ok(pricesJson(rules));
            }

            @Override
            public Response unknownLevel(SaveLevelPrices.UnknownLevel outcome) {
                throw LevelsResource.unknownLevel();
            }

            @Override
            public Response unknownOffer(SaveLevelPrices.UnknownOffer outcome) {
                int row = List.copyOf(rules.keySet()).indexOf(outcome.offer());
                throw Problem.refused(ProblemKind.REFUSED, "prices[" + row + "].offer", "unknown-offer");
            }
        });
    }

    @GET
    @Path("/{code}/example")
    public Response example(@PathParam("code") String code, @Context HttpServletRequest request) {
        LevelCode level = level(code);
        String offer = QueryFields.of(request)
                .text("offer")
                .orElseThrow(() -> Problem.badInput(List.of(FieldError.of("offer", "missing")))
                        .asException());
        OfferId id = Parsed.offerId(offer).orElseThrow(LevelsResource::unknownOffer);
        return showExample.show(level, id).fold(new ShowExample.Cases<>() {
            @Override
            public Response example(ShowExample.Example example) {
                return Answers.ok(exampleJson(example));
            }

            @Override
            public Response unknownLevel(ShowExample.UnknownLevel outcome) {
                throw LevelsResource.unknownLevel();
            }

            @Override
            public Response unknownOffer(ShowExample.UnknownOffer outcome) {
                throw LevelsResource.unknownOffer();
            }
        });
    }

    private static JsonObject pricesJson(Map<OfferId, PriceRule> rules) {
        JsonArrayBuilder rows = JsonText.array();
        rules.forEach((offer, rule) -> rows.add(PriceFields.json(offer, Optional.of(rule))));
        return JsonText.object().add("prices", rows).build();
    }

    private static JsonObject exampleJson(ShowExample.Example example) {
        Quote quote = example.quote();
        JsonArrayBuilder uplines = JsonText.array();
        example.parts().uplines().forEach(part -> uplines.add(part.units()));
        return JsonText.object()
                .add("level", example.level().code().value())
                .add("offer", example.offer().id().value())
                .add("price", quote.recommended().units())
                .add("buyPrice", quote.buy().units())
                .add("leastSellPrice", quote.least().units())
                .add("mostSellPrice", quote.most().units())
                .add("seller", example.parts().seller().units())
                .add("uplines", uplines)
                .add("owner", example.parts().owner().units())
                .add("currency", quote.recommended().currency().value())
                .build();
    }

    private static LevelCode level(String code) {
        return Parsed.levelCode(code).orElseThrow(LevelsResource::unknownLevel);
    }

    private static RuntimeException unknownLevel() {
        return Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-level");
    }

    private static RuntimeException unknownOffer() {
        return Problem.refused(ProblemKind.NOT_FOUND, "offer", "unknown-offer");
    }
}
