package id.mikhmon.web.api.router;

import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.router.SaveRouter;
import id.mikhmon.application.router.TestRouter;
import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.Parsed;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /api/v1/admin/routers}. A password is accepted and never shown. */
@Path("/routers")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class RoutersResource {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%\\[\\]-]{1,255}");

    private final FindRouters findRouters;
    private final SaveRouter saveRouter;
    private final TestRouter testRouter;
    private final ZoneId ourZone;

    @Inject
    public RoutersResource(
            FindRouters findRouters, SaveRouter saveRouter, TestRouter testRouter, WebSettings settings) {
        this.findRouters = findRouters;
        this.saveRouter = saveRouter;
        this.testRouter = testRouter;
        this.ourZone = settings.timeZone();
    }

    @GET
    public Response list() {
        JsonArrayBuilder routers = JsonText.array();
        findRouters.all().forEach(router -> routers.add(json(router)));
        return Answers.ok(JsonText.object().add("routers", routers).build());
    }

    @GET
    @Path("/{name}")
    public Response view(@PathParam("name") String name) {
        return Answers.ok(Parsed.as(RouterName::new, name)
                .flatMap(findRouters::find)
                .map(RoutersResource::json)
                .orElseThrow(RoutersResource::unknown));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("name") String name, InputStream body, @Context HttpServletRequest request) {
        Router router = read(name, JsonFields.read(RequestBody.readJson(body, request.getContentType())));
        boolean created = saveRouter.save(router, Caller.actor(request));
        return Answers.saved(created, AdminApi.PATH + "routers/" + router.name(), json(router));
    }

    @POST
    @Path("/{name}/test")
    public Response test(@PathParam("name") String name) {
        return Answers.ok(Parsed.as(RouterName::new, name)
                .flatMap(testRouter::test)
                .map(RoutersResource::json)
                .orElseThrow(RoutersResource::unknown));
    }

    private Router read(String pathName, JsonFields fields) {
        Optional<RouterName> name = Parsed.as(RouterName::new, pathName);
        if (name.isEmpty()) {
            fields.note("name", "short-name");
        }
        Optional<String> host = fields.parsed(
                "host",
                255,
                text -> Optional.of(text).filter(given -> HOST.matcher(given).matches()),
                "host");
        Optional<Long> port = fields.whole("port", 1, 65_535);
        Optional<Boolean> tls = fields.flag("tls");
        Optional<String> user = fields.text("user", 100);
        // A router as delivered has an account with an empty password.
        Optional<String> password = fields.literal("password", 200);
        Optional<String> hotspotServer = fields.optionalText("hotspotServer", 100);
        Optional<URI> loginPage = fields.parsed("loginPage", 255, Parsed::webAddress, "web-address");
        Optional<ZoneId> timeZone = fields.optionalParsed("timeZone", 60, Parsed::timeZone, "time-zone");
        fields.finish();
        return new Router(
                name.orElseThrow(),
                host.orElseThrow(),
                port.orElseThrow().intValue(),
                tls.orElseThrow(),
                user.orElseThrow(),
                Secret.of(password.orElseThrow()),
                hotspotServer.orElse("all"),
                loginPage.orElseThrow(),
                timeZone.orElse(ourZone));
    }

    private static RuntimeException unknown() {
        return Problem.refused(ProblemKind.NOT_FOUND, "name", "unknown-router");
    }

    private static JsonObject json(Router router) {
        return JsonText.object()
                .add("name", router.name().value())
                .add("host", router.host())
                .add("port", router.port())
                .add("tls", router.tls())
                .add("user", router.user())
                .add("hotspotServer", router.hotspotServer())
                .add("loginPage", router.loginPage().toString())
                .add("timeZone", router.timeZone().getId())
                .build();
    }

    private static JsonObject json(RouterProbe.Findings findings) {
        JsonObjectBuilder json = JsonText.object().add("reachable", findings.reachable());
        JsonText.addText(json, "identity", findings.identity());
        JsonText.addText(json, "version", findings.version());
        JsonText.addText(json, "board", findings.board());
        findings.latency()
                .ifPresentOrElse(latency -> json.add("latencyMs", latency.toMillis()), () -> json.addNull("latencyMs"));
        JsonText.addText(json, "problem", findings.problem());
        return json.build();
    }
}
