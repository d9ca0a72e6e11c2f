package id.mikhmon.web.api.agent;

import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.registration.BringInAgent;
import id.mikhmon.application.registration.ListRegistrations;
import id.mikhmon.application.registration.ViewSubAgents;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationOrigin;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AgentApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.CallingAgent;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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

/** {@code /api/v1/agent/sub-agents}: the agents directly below the calling one, and whom it brings in. */
@Path("/sub-agents")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OwnSubAgentsResource {
    private final ViewSubAgents viewSubAgents;
    private final BringInAgent bringInAgent;
    private final ListRegistrations listRegistrations;
    private final ReadPhoneNumber phones;
    private final SubAgentJson json;

    @Inject
    public OwnSubAgentsResource(
            ViewSubAgents viewSubAgents,
            BringInAgent bringInAgent,
            ListRegistrations listRegistrations,
            ReadPhoneNumber phones,
            WebSettings settings) {
        this.viewSubAgents = viewSubAgents;
        this.bringInAgent = bringInAgent;
        this.listRegistrations = listRegistrations;
        this.phones = phones;
        this.json = new SubAgentJson(new Times(settings.timeZone()));
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        return Answers.ok(json.of(viewSubAgents.view(CallingAgent.of(request).code())));
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id, @Context HttpServletRequest request) {
        AgentCode upline = CallingAgent.of(request).code();
        return Parsed.as(RegistrationId::new, id)
                .flatMap(listRegistrations::view)
                .filter(one -> one.origin() == RegistrationOrigin.UPLINE
                        && one.upline().filter(upline::equals).isPresent())
                .map(one -> Answers.ok(json.of(one)))
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-registration"));
    }

    /** Takes {@code {name, phone}}. Two of them with one phone make one agent, so that it takes no other key. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bringIn(InputStream body, @Context HttpServletRequest request) {
        CallingAgent caller = CallingAgent.of(request);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<String> name = fields.text("name", Registration.LONGEST_NAME);
        Optional<PhoneNumber> phone = fields.parsed("phone", ReadPhoneNumber.LONGEST, phones::read, "phone");
        fields.finish();
        return bringInAgent
                .bringIn(new BringInAgent.Command(
                        caller.code(), name.orElseThrow(), phone.orElseThrow(), caller.actor()))
                .fold(new Told());
    }

    private final class Told implements BringInAgent.Cases<Response> {
        @Override
        public Response asked(BringInAgent.Asked outcome) {
            return saved(outcome.registration(), outcome.anew());
        }

        @Override
        public Response broughtIn(BringInAgent.BroughtIn outcome) {
            return saved(outcome.registration(), outcome.anew());
        }

        private Response saved(Registration registration, boolean anew) {
            return Answers.saved(anew, AgentApi.PATH + "sub-agents/" + registration.id(), json.of(registration));
        }

        @Override
        public Response notActive(BringInAgent.NotActive outcome) {
            throw Problem.refused(ProblemKind.FORBIDDEN, "status", "agent-not-active");
        }

        @Override
        public Response notAllowed(BringInAgent.NotAllowed outcome) {
            throw Problem.refused(ProblemKind.FORBIDDEN, "level", "no-sub-agents");
        }

        @Override
        public Response tooDeep(BringInAgent.TooDeep outcome) {
            throw Problem.refused(ProblemKind.REFUSED, "upline", "too-deep", outcome.most());
        }

        @Override
        public Response tooMany(BringInAgent.TooMany outcome) {
            throw Problem.refused(ProblemKind.CONFLICT, "left", "too-many-sub-agents", outcome.most());
        }

        @Override
        public Response tooManyToday(BringInAgent.TooManyToday outcome) {
            throw Problem.refused(ProblemKind.CONFLICT, "leftToday", "too-many-today", outcome.most());
        }

        @Override
        public Response phoneInUse(BringInAgent.PhoneInUse outcome) {
            throw Problem.refused(ProblemKind.CONFLICT, "phone", "phone-in-use");
        }

        @Override
        public Response full(BringInAgent.Full outcome) {
            throw Problem.refused(ProblemKind.CONFLICT, "left", "registrations-full");
        }

        @Override
        public Response throttled(BringInAgent.Throttled outcome) {
            throw Problem.later(ProblemKind.TOO_MANY_REQUESTS, outcome.seconds())
                    .asException();
        }
    }
}
