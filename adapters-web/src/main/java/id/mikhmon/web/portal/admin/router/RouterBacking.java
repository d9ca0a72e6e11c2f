package id.mikhmon.web.portal.admin.router;

import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.router.SaveRouter;
import id.mikhmon.application.router.TestRouter;
import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of one router, new or known. An empty password keeps the one that is stored. */
@Named("router")
@RequestScoped
public class RouterBacking implements Page {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%\\[\\]-]{1,255}");

    @Inject
    FindRouters findRouters;

    @Inject
    SaveRouter saveRouter;

    @Inject
    TestRouter testRouter;

    @Inject
    PageExchange exchange;

    @Inject
    Visitor visitor;

    @Inject
    Notes notes;

    @Inject
    WebSettings settings;

    private final FormFields form = new FormFields();
    private RouterProbe.@Nullable Findings findings;

    @Override
    public void open() {
        if (exchange.isPostback() && findings == null) {
            return;
        }
        if (!isKnown()) {
            form.with("port", "8728")
                    .with("hotspotServer", "all")
                    .with("timeZone", settings.timeZone().getId());
            return;
        }
        stored().ifPresentOrElse(this::fill, exchange::notFound);
    }

    private void fill(Router router) {
        form.with("name", router.name().value())
                .with("host", router.host())
                .with("port", Integer.toString(router.port()))
                .with("tls", router.tls())
                .with("user", router.user())
                .with("hotspotServer", router.hotspotServer())
                .with("loginPage", router.loginPage().toString())
                .with("timeZone", router.timeZone().getId());
    }

    public void save() {
        Optional<Router> before = stored();
        Optional<Router> router = read(before);
        if (router.isPresent()
                && !isKnown()
                && findRouters.find(router.get().name()).isPresent()) {
            notes.field(FieldError.of("name", "taken"));
            return;
        }
        router.ifPresent(one ->
                exchange.redirect("/admin/routers", saveRouter.save(one, visitor.actor()) ? "created" : "saved"));
    }

    /** Tries the router as it is stored, and shows what came of it on the same page. */
    public void test() {
        findings = stored().map(Router::name).flatMap(testRouter::test).orElse(null);
    }

    private Optional<Router> read(Optional<Router> before) {
        before.ifPresent(router -> form.with("name", router.name().value()));
        Optional<RouterName> name =
                form.parsed("name", 40, text -> Parsed.as(RouterName::new, text), "short-name", notes);
        Optional<String> host = form.parsed(
                "host",
                255,
                text -> Optional.of(text).filter(given -> HOST.matcher(given).matches()),
                "host",
                notes);
        Optional<Long> port = form.whole("port", 1, 65_535, notes);
        Optional<String> user = form.text("user", 100, notes);
        Optional<String> password = form.literal("password", 200, notes);
        Optional<String> server = form.text("hotspotServer", 100, notes);
        Optional<URI> loginPage = form.parsed("loginPage", 255, Parsed::webAddress, "web-address", notes);
        Optional<ZoneId> zone = form.parsed("timeZone", 60, Parsed::timeZone, "time-zone", notes);
        boolean sameTarget = before.filter(router -> router.host().equals(host.orElse(""))
                        && router.port() == port.orElse(0L)
                        && (form.flag("tls") || !router.tls()))
                .isPresent();
        if (before.isPresent()
                && !sameTarget
                && password.filter(typed -> !typed.isEmpty()).isEmpty()) {
            // The stored password is for the router that it was given for, and goes to no other.
            notes.field(FieldError.of("password", "secret-for-new-target"));
        }
        if (!notes.isClean()) {
            return Optional.empty();
        }
        Secret secret = password.filter(typed -> !typed.isEmpty())
                .map(Secret::of)
                .or(() -> before.map(Router::password))
                .orElse(Secret.of(""));
        return Optional.of(new Router(
                name.orElseThrow(),
                host.orElseThrow(),
                port.orElseThrow().intValue(),
                form.flag("tls"),
                user.orElseThrow(),
                secret,
                server.orElseThrow(),
                loginPage.orElseThrow(),
                zone.orElseThrow()));
    }

    private Optional<Router> stored() {
        return exchange.item().flatMap(text -> Parsed.as(RouterName::new, text)).flatMap(findRouters::find);
    }

    public boolean isKnown() {
        return exchange.item().isPresent();
    }

    public FormFields getForm() {
        return form;
    }

    /** @return what the test found, null before one */
    public RouterProbe.@Nullable Findings getFindings() {
        return findings;
    }
}
