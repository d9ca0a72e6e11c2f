package id.mikhmon.web.api.agent;

import id.mikhmon.application.registration.DecideRegistration;
import id.mikhmon.application.registration.ListRegistrations;
import id.mikhmon.application.registration.RegistrationMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.registration.Admission;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** {@code /api/v1/admin/registrations}: people who ask to become agents, for somebody to decide. */
@Path("/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class RegistrationsResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;
    private static final int LONGEST_CODE = 40;

    private final ListRegistrations listRegistrations;
    private final DecideRegistration decideRegistration;
    private final RegistrationJson json;

    @Inject
    public RegistrationsResource(
            ListRegistrations listRegistrations, DecideRegistration decideRegistration, WebSettings settings) {
        this.listRegistrations = listRegistrations;
        this.decideRegistration = decideRegistration;
        this.json = new RegistrationJson(new Times(settings.timeZone()));
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        QueryFields fields = QueryFields.of(request);
        Optional<RegistrationState> state = fields.choice("status", RegistrationState.class);
        Optional<Integer> limit = fields.parsed("limit", text -> Parsed.limit(text, MOST), "limit", MOST);
        Optional<PageMark<RegistrationId>> after =
                fields.parsed("after", text -> PageMark.parse(text, RegistrationId::new), "page-mark");
        Optional<AgeOrder> order = fields.choice("sort", AgeOrder.class);
        fields.finish();
        ListRegistrations.Page page = listRegistrations.list(new ListRegistrations.Query(
                state,
                order.orElse(AgeOrder.NEWEST),
                after.map(mark -> new RegistrationMark(mark.at(), mark.id())),
                limit.orElse(DEFAULT_LIMIT)));
        JsonArrayBuilder registrations = JsonText.array();
        page.registrations().forEach(registration -> registrations.add(json.of(registration)));
        JsonObjectBuilder answer = JsonText.object().add("registrations", registrations);
        JsonText.addText(answer, "next", page.next().map(mark -> new PageMark<>(mark.askedAt(), mark.id()).text()));
        return Answers.ok(answer.build());
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id) {
        return listRegistrations
                .view(id(id))
                .map(found -> Answers.ok(json.of(found)))
                .orElseThrow(RegistrationsResource::unknown);
    }

    /** Takes {@code {level, code?, upline?}}. */
    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response approve(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        RegistrationId which = id(id);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<LevelCode> level = fields.parsed("level", LONGEST_CODE, Parsed::levelCode, "level-code");
        Optional<AgentCode> code = fields.optionalParsed("code", LONGEST_CODE, Parsed::agentCode, "agent-code");
        Optional<AgentCode> upline = fields.optionalParsed("upline", LONGEST_CODE, Parsed::agentCode, "agent-code");
        fields.finish();
        return decide(
                which,
                new DecideRegistration.Approve(
                        code, level.orElseThrow(), fields.isSent("upline") ? Optional.of(upline) : Optional.empty()),
                request);
    }

    /** Takes {@code {reason}}. */
    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reject(@PathParam("id") String id, InputStream body, @Context HttpServletRequest request) {
        RegistrationId which = id(id);
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        Optional<String> reason = fields.text("reason", Admission.LONGEST_REASON);
        fields.finish();
        return decide(which, new DecideRegistration.Reject(reason.orElseThrow()), request);
    }

    private Response decide(RegistrationId id, DecideRegistration.Verdict verdict, HttpServletRequest request) {
        return decideRegistration
                .decide(new DecideRegistration.Command(id, verdict, Caller.of(request)))
                .fold(new DecideRegistration.Cases<>() {
                    @Override
                    public Response decided(DecideRegistration.Decided outcome) {
                        return Answers.ok(json.of(outcome.registration()));
                    }

                    @Override
                    public Response decidedBefore(DecideRegistration.DecidedBefore outcome) {
                        throw Problem.refused(
                                ProblemKind.CONFLICT,
                                "id",
                                "registration-decided",
                                outcome.registration()
                                        .decision()
                                        .map(Admission::by)
                                        .orElseThrow(),
                                outcome.registration().state().name());
                    }

                    @Override
                    public Response unknownRegistration(DecideRegistration.UnknownRegistration outcome) {
                        throw unknown();
                    }

                    @Override
                    public Response codeTaken(DecideRegistration.CodeTaken outcome) {
                        throw Problem.refused(ProblemKind.CONFLICT, "code", "taken");
                    }

                    @Override
                    public Response notAdmitted(DecideRegistration.NotAdmitted outcome) {
                        throw AgentRefusal.of(outcome.why()).asException();
                    }

                    @Override
                    public Response needsOwner(DecideRegistration.NeedsOwner outcome) {
                        throw Problem.of(ProblemKind.FORBIDDEN).asException();
                    }
                });
    }

    private static RegistrationId id(String text) {
        return Parsed.as(RegistrationId::new, text).orElseThrow(RegistrationsResource::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.refused(ProblemKind.NOT_FOUND, "id", "unknown-registration");
    }
}
