package id.mikhmon.web.api.identity;

import id.mikhmon.application.identity.DropSecondFactor;
import id.mikhmon.application.identity.EndPersonsSessions;
import id.mikhmon.application.identity.FindPeople;
import id.mikhmon.application.identity.SaveStaff;
import id.mikhmon.application.identity.SendSetupLink;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.IdempotencyHeader;
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
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code /api/v1/admin/staff}: everybody who may log in; administrators and staff are made here, agents by their code. */
@Path("/staff")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class StaffResource {
    private final FindPeople findPeople;
    private final SaveStaff saveStaff;
    private final SendSetupLink sendSetupLink;
    private final DropSecondFactor dropSecondFactor;
    private final EndPersonsSessions endSessions;
    private final ReadPhoneNumber phones;
    private final WebSettings settings;
    private final LoginLinkJson links;

    @Inject
    public StaffResource(
            FindPeople findPeople,
            SaveStaff saveStaff,
            SendSetupLink sendSetupLink,
            DropSecondFactor dropSecondFactor,
            EndPersonsSessions endSessions,
            ReadPhoneNumber phones,
            WebSettings settings) {
        this.findPeople = findPeople;
        this.saveStaff = saveStaff;
        this.sendSetupLink = sendSetupLink;
        this.dropSecondFactor = dropSecondFactor;
        this.endSessions = endSessions;
        this.phones = phones;
        this.settings = settings;
        this.links = new LoginLinkJson(settings);
    }

    @GET
    public Response list() {
        JsonArrayBuilder staff = JsonText.array();
        findPeople.all().forEach(person -> staff.add(json(person)));
        return Answers.ok(JsonText.object().add("staff", staff).build());
    }

    @GET
    @Path("/{login}")
    public Response view(@PathParam("login") String login) {
        return Answers.ok(LoginName.read(login)
                .flatMap(findPeople::find)
                .map(this::json)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "login", "unknown-person")));
    }

    @PUT
    @Path("/{login}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("login") String login, InputStream body, @Context HttpServletRequest request) {
        SaveStaff.Command command =
                read(login, JsonFields.read(RequestBody.readJson(body, request.getContentType())), request);
        return saveStaff.save(command).fold(new SaveStaff.Cases<>() {
            @Override
            public Response saved(SaveStaff.Saved outcome) {
                return Answers.saved(
                        outcome.created(),
                        AdminApi.PATH + "staff/" + outcome.person().login(),
                        json(outcome.person()));
            }

            @Override
            public Response notAllowed(SaveStaff.NotAllowed outcome) {
                throw Problem.refused(ProblemKind.FORBIDDEN, "capabilities", "more-than-own");
            }

            @Override
            public Response loginTaken(SaveStaff.LoginTaken outcome) {
                throw Problem.refused(ProblemKind.CONFLICT, "login", "login-taken");
            }

            @Override
            public Response lastAdministrator(SaveStaff.LastAdministrator outcome) {
                throw Problem.refused(ProblemKind.CONFLICT, "kind", "last-administrator");
            }
        });
    }

    private SaveStaff.Command read(String pathLogin, JsonFields fields, HttpServletRequest request) {
        Optional<LoginName> login = Parsed.as(LoginName::new, pathLogin);
        if (login.isEmpty()) {
            fields.note("login", "login-name");
        }
        Optional<PersonKind> kind = fields.parsed(
                "kind",
                10,
                text -> Parsed.as(PersonKind::valueOf, text).filter(known -> known != PersonKind.AGENT),
                "staff-kind");
        Optional<String> name = fields.text("name", 60);
        Optional<PhoneNumber> phone = fields.optionalParsed("phone", 30, phones::read, "phone");
        Optional<Language> language = fields.parsed(
                "language",
                2,
                tag -> List.of("id", "en").contains(tag) ? Optional.of(Language.ofTag(tag)) : Optional.empty(),
                "language");
        List<Capability> granted = fields.optionalList(
                "capabilities",
                Capability.values().length,
                40,
                text -> Parsed.as(Capability::valueOf, text),
                "capability");
        Optional<Boolean> active = fields.flag("active");
        if (kind.equals(Optional.of(PersonKind.ADMIN)) && !granted.isEmpty()) {
            fields.note("capabilities", "administrator-has-all");
        }
        fields.finish();
        return new SaveStaff.Command(
                login.orElseThrow(),
                kind.orElseThrow(),
                name.orElseThrow(),
                phone,
                language.orElseThrow(),
                active.orElseThrow() ? PersonState.ACTIVE : PersonState.SUSPENDED,
                Set.copyOf(granted),
                Caller.of(request));
    }

    @POST
    @Path("/{login}/link")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response link(
            @PathParam("login") String login,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body,
            @Context HttpServletRequest request) {
        JsonFields fields = JsonFields.read(RequestBody.readJson(body, request.getContentType()));
        boolean send = fields.flag("send").orElse(false);
        Optional<IdempotencyKey> once = IdempotencyHeader.readOptional(fields, key);
        fields.finish();
        LoginName name = LoginName.read(login).orElseThrow(StaffResource::unknown);
        return sendSetupLink
                .send(new SendSetupLink.Command(name, send, once, Caller.of(request)))
                .fold(new SendSetupLink.Cases<>() {
                    @Override
                    public Response sent(SendSetupLink.Sent outcome) {
                        return links.answer(name, Optional.of(outcome.link()), outcome.expiresAt(), outcome.sent());
                    }

                    @Override
                    public Response sentBefore(SendSetupLink.SentBefore outcome) {
                        return links.answer(name, Optional.empty(), outcome.expiresAt(), outcome.sent());
                    }

                    @Override
                    public Response keyUsedOtherwise(SendSetupLink.KeyUsedOtherwise outcome) {
                        throw Problem.refused(ProblemKind.REFUSED, "Idempotency-Key", "key-used-otherwise");
                    }

                    @Override
                    public Response unknownPerson(SendSetupLink.UnknownPerson outcome) {
                        throw unknown();
                    }

                    @Override
                    public Response notAllowed(SendSetupLink.NotAllowed outcome) {
                        throw Problem.refused(ProblemKind.FORBIDDEN, "login", "more-than-own");
                    }

                    @Override
                    public Response noPhone(SendSetupLink.NoPhone outcome) {
                        throw Problem.refused(ProblemKind.CONFLICT, "send", "no-phone");
                    }
                });
    }

    @DELETE
    @Path("/{login}/second-factor")
    public Response dropSecondFactor(@PathParam("login") String login, @Context HttpServletRequest request) {
        LoginName name = LoginName.read(login).orElseThrow(StaffResource::unknown);
        return dropSecondFactor.drop(name, Caller.of(request)).fold(new DropSecondFactor.Cases<>() {
            @Override
            public Response dropped(DropSecondFactor.Dropped outcome) {
                return Response.noContent().build();
            }

            @Override
            public Response unknownPerson(DropSecondFactor.UnknownPerson outcome) {
                throw unknown();
            }

            @Override
            public Response notAllowed(DropSecondFactor.NotAllowed outcome) {
                throw Problem.refused(ProblemKind.FORBIDDEN, "login", "more-than-own");
            }
        });
    }

    @DELETE
    @Path("/{login}/sessions")
    public Response endSessions(@PathParam("login") String login, @Context HttpServletRequest request) {
        LoginName name = LoginName.read(login).orElseThrow(StaffResource::unknown);
        return endSessions.end(name, Caller.of(request)).fold(new EndPersonsSessions.Cases<>() {
            @Override
            public Response ended(EndPersonsSessions.Ended outcome) {
                return Response.noContent().build();
            }

            @Override
            public Response unknownPerson(EndPersonsSessions.UnknownPerson outcome) {
                throw unknown();
            }

            @Override
            public Response notAllowed(EndPersonsSessions.NotAllowed outcome) {
                throw Problem.refused(ProblemKind.FORBIDDEN, "login", "more-than-own");
            }
        });
    }

    private static RuntimeException unknown() {
        return Problem.refused(ProblemKind.NOT_FOUND, "login", "unknown-person");
    }

    private JsonObject json(Person person) {
        JsonArrayBuilder capabilities = JsonText.array();
        new TreeSet<>(person.granted()).forEach(capability -> capabilities.add(capability.name()));
        JsonObjectBuilder json = JsonText.object()
                .add("login", person.login().value())
                .add("kind", person.kind().name())
                .add("name", person.name());
        JsonText.addText(json, "agent", person.agent().map(code -> code.value()));
        JsonText.addText(json, "phone", person.phone().map(PhoneNumber::e164));
        return json.add("language", person.language().tag())
                .add("capabilities", capabilities)
                .add("active", person.isActive())
                .add("createdAt", new Times(settings.timeZone()).text(person.createdAt()))
                .build();
    }
}
