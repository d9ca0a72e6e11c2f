package id.mikhmon.web.api.identity;

import id.mikhmon.application.identity.InviteAgent;
import id.mikhmon.application.identity.SetAgentLogin;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.IdempotencyHeader;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** {@code /api/v1/admin/agents/{code}/login}: lets an agent log in, or choose another password. */
@Path("/agents/{code}/login")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AgentLoginsResource {
    private final InviteAgent inviteAgent;
    private final SetAgentLogin setAgentLogin;
    private final LoginLinkJson links;

    @Inject
    public AgentLoginsResource(InviteAgent inviteAgent, SetAgentLogin setAgentLogin, WebSettings settings) {
        this.inviteAgent = inviteAgent;
        this.setAgentLogin = setAgentLogin;
        this.links = new LoginLinkJson(settings);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body,
            @Context HttpServletRequest request) {
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        boolean send = fields.flag("send").orElse(false);
        Optional<IdempotencyKey> once = IdempotencyHeader.readOptional(fields, key);
        fields.finish();
        return inviteAgent
                .invite(new InviteAgent.Command(agent(code), send, once, Caller.of(request)))
                .fold(new InviteAgent.Cases<>() {
                    @Override
                    public Response invited(InviteAgent.Invited outcome) {
                        return links.answer(outcome.login(), outcome.link(), outcome.expiresAt(), outcome.sent());
                    }

                    @Override
                    public Response invitedBefore(InviteAgent.InvitedBefore outcome) {
                        return links.answer(outcome.login(), Optional.empty(), outcome.expiresAt(), outcome.sent());
                    }

                    @Override
                    public Response keyUsedOtherwise(InviteAgent.KeyUsedOtherwise outcome) {
                        throw Problem.refused(ProblemKind.REFUSED, "Idempotency-Key", "key-used-otherwise");
                    }

                    @Override
                    public Response unknownAgent(InviteAgent.UnknownAgent outcome) {
                        throw Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent");
                    }

                    @Override
                    public Response loginTaken(InviteAgent.LoginTaken outcome) {
                        throw Problem.refused(ProblemKind.CONFLICT, "code", "login-taken");
                    }

                    @Override
                    public Response suspended(InviteAgent.Suspended outcome) {
                        throw Problem.refused(ProblemKind.CONFLICT, "code", "login-suspended");
                    }

                    @Override
                    public Response numberChanged(InviteAgent.NumberChanged outcome) {
                        throw Problem.refused(ProblemKind.FORBIDDEN, "code", "number-changed");
                    }
                });
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@PathParam("code") String code, InputStream body, @Context HttpServletRequest request) {
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<Boolean> active = fields.flag("active");
        fields.finish();
        PersonState state = active.orElseThrow() ? PersonState.ACTIVE : PersonState.SUSPENDED;
        LoginName login = setAgentLogin
                .set(agent(code), state, Caller.actor(request))
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "code", "no-agent-login"));
        return Answers.ok(JsonText.object()
                .add("login", login.value())
                .add("active", active.get())
                .build());
    }

    private static AgentCode agent(String code) {
        return Parsed.agentCode(code)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent"));
    }
}
