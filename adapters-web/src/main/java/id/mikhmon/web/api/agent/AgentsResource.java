package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
import java.util.Optional;

/** {@code /api/v1/admin/agents}. */
@Path("/agents")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AgentsResource {
    private final FindAgents findAgents;
    private final SaveAgent saveAgent;
    private final ReadPhoneNumber phones;

    @Inject
    public AgentsResource(FindAgents findAgents, SaveAgent saveAgent, ReadPhoneNumber phones) {
        this.findAgents = findAgents;
        this.saveAgent = saveAgent;
        this.phones = phones;
    }

    @GET
    public Response list() {
        JsonArrayBuilder agents = JsonText.array();
        findAgents.all().forEach(agent -> agents.add(json(agent)));
        return Answers.ok(JsonText.object().add("agents", agents).build());
    }

    @GET
    @Path("/{code}")
    public Response view(@PathParam("code") String code) {
        return Answers.ok(Parsed.agentCode(code)
                .flatMap(findAgents::find)
                .map(AgentsResource::json)
                .orElseThrow(() -> refused(ProblemKind.NOT_FOUND, "code", "unknown-agent")));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("code") String code, InputStream body, @Context HttpServletRequest request) {
        Agent agent = read(code, JsonFields.read(RequestBody.readJson(body, request.getContentType())));
        return saveAgent.save(agent).fold(new SaveAgent.Cases<>() {
            @Override
            public Response saved(SaveAgent.Saved outcome) {
                return Answers.saved(outcome.created(), AdminApi.PATH + "agents/" + agent.code(), json(agent));
            }

            @Override
            public Response unknownLevel(SaveAgent.UnknownLevel outcome) {
                throw refused(ProblemKind.REFUSED, "level", "unknown-level");
            }

            @Override
            public Response phoneTaken(SaveAgent.PhoneTaken outcome) {
                throw refused(ProblemKind.CONFLICT, "phone", "phone-taken");
            }
        });
    }

    private Agent read(String pathCode, JsonFields fields) {
        Optional<AgentCode> code = Parsed.agentCode(pathCode);
        if (code.isEmpty()) {
            fields.note("code", "agent-code");
        }
        Optional<String> name = fields.text("name", 60);
        Optional<PhoneNumber> phone = fields.parsed("phone", 30, phones::read, "phone");
        Optional<LevelCode> level = fields.parsed("level", 20, text -> Parsed.as(LevelCode::new, text), "level-code");
        Optional<Boolean> active = fields.flag("active");
        fields.finish();
        return new Agent(
                code.orElseThrow(), name.orElseThrow(), phone.orElseThrow(), level.orElseThrow(), active.orElseThrow());
    }

    private static RuntimeException refused(ProblemKind kind, String field, String key) {
        return Problem.ofField(kind, FieldError.of(field, key)).asException();
    }

    private static JsonObject json(Agent agent) {
        return JsonText.object()
                .add("code", agent.code().value())
                .add("name", agent.name())
                .add("phone", agent.phone().e164())
                .add("level", agent.level().value())
                .add("active", agent.active())
                .build();
    }
}
