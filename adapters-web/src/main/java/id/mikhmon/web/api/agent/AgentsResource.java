package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.ListAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.request.QueryFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
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
import java.util.Optional;

/** {@code /api/v1/admin/agents}. */
@Path("/agents")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AgentsResource {
    private static final int LONGEST_SEARCH = 60;

    private final FindAgents findAgents;
    private final ListAgents listAgents;
    private final SaveAgent saveAgent;
    private final ReadPhoneNumber phones;

    @Inject
    public AgentsResource(FindAgents findAgents, ListAgents listAgents, SaveAgent saveAgent, ReadPhoneNumber phones) {
        this.findAgents = findAgents;
        this.listAgents = listAgents;
        this.saveAgent = saveAgent;
        this.phones = phones;
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        ListAgents.Page page = listAgents.list(query(QueryFields.of(request)));
        JsonArrayBuilder agents = JsonText.array();
        page.agents().forEach(agent -> agents.add(AgentJson.of(agent)));
        JsonObjectBuilder json = JsonText.object().add("agents", agents);
        JsonText.addText(json, "next", page.next().map(AgentCode::value));
        return Answers.ok(json.build());
    }

    private static ListAgents.Query query(QueryFields fields) {
        Optional<String> search = fields.parsed(
                "search",
                text -> Optional.of(text).filter(typed -> typed.length() <= LONGEST_SEARCH),
                "too-long",
                LONGEST_SEARCH);
        Optional<AgentStatus> status = fields.choice("status", AgentStatus.class);
        Optional<LevelCode> level = fields.parsed("level", Parsed::levelCode, "level-code");
        Optional<AgentCode> after = fields.parsed("after", Parsed::agentCode, "page-mark");
        Optional<Integer> limit = fields.parsed("limit", AgentsResource::limit, "limit", ListAgents.MOST);
        fields.finish();
        return new ListAgents.Query(search, status, level, after, limit);
    }

    private static Optional<Integer> limit(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(limit -> limit >= 1 && limit <= ListAgents.MOST)
                : Optional.empty();
    }

    @GET
    @Path("/{code}")
    public Response view(@PathParam("code") String code) {
        return Answers.ok(Parsed.agentCode(code)
                .flatMap(findAgents::find)
                .map(AgentJson::of)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent")));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("code") String code, InputStream body, @Context HttpServletRequest request) {
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        SaveAgent.Outcome outcome = saveAgent.save(
                AgentJson.read(code, fields, phones).lending(Lending.of(request)), Caller.actor(request));
        if (outcome instanceof SaveAgent.Saved saved) {
            return Answers.saved(
                    saved.created(), AdminApi.PATH + "agents/" + saved.agent().code(), AgentJson.of(saved.agent()));
        }
        throw AgentRefusal.of(outcome).asException();
    }
}
