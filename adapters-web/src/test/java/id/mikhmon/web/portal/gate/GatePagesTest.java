package id.mikhmon.web.portal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.TotpSecret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatePagesTest extends GateBrowser {
    @Test
    void ownerMakesTheFirstAdministratorByTheLink() {
        String link = "/setup/"
                + shop.offerSetUp().offer(Optional.empty()).orElseThrow().reveal();
        Map<String, String> typed =
                Map.of("login", "hasan", "name", "Pak Hasan", "password", PASSWORD, "again", PASSWORD);

        assertThat(text(get(link))).contains("Buat administrator pertama");
        GateAnswer weak = fillIn(
                link, Map.of("login", "hasan", "name", "Pak Hasan", "password", "password123", "again", "password123"));
        assertThat(status(weak)).isEqualTo(422);
        assertThat(text(weak)).contains("termasuk yang pertama ditebak").doesNotContain("password123");
        GateAnswer done = fillIn(link, typed);

        assertThat(status(done)).isEqualTo(303);
        assertThat(location(done)).isEqualTo("/admin/");
        assertThat(done.cookies().get(0))
                .startsWith("mikhmon_session=")
                .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(status(get(link))).isEqualTo(404);
        assertThat(text(get("/account"))).contains("Pak Hasan", "hasan");
    }

    @ParameterizedTest
    @CsvSource({"hasan, /admin/", "ag001, /agent/"})
    void loginLeadsToTheRightPortal(String login, String portal) {
        shop.memory.with(PersonFixture.admin("hasan"));
        shop.memory.with(PersonFixture.agent("AG001"));

        GateAnswer in = fillIn("/login", Map.of("login", login, "password", PASSWORD));

        assertThat(location(in)).isEqualTo(portal);
        assertThat(location(get("/login"))).isEqualTo(portal);
    }

    @Test
    void wrongPasswordIsToldWithoutSayingWhatIsWrong() {
        shop.memory.with(PersonFixture.admin("hasan"));

        GateAnswer wrong = fillIn("/login", Map.of("login", "hasan", "password", "wrong<b>"));

        assertThat(status(wrong)).isEqualTo(403);
        assertThat(text(wrong))
                .contains("Nama masuk atau kata sandi tidak cocok", "value=\"hasan\"")
                .doesNotContain("wrong&lt;b", "wrong<b>");
        assertThat(session).isEmpty();
    }

    @Test
    void elevenGuessesAreTooMany() {
        shop.memory.with(PersonFixture.admin("hasan"));
        for (int i = 0; i < 10; i++) {
            assertThat(status(fillIn("/login", Map.of("login", "hasan", "password", "guess"))))
                    .isEqualTo(403);
        }

        GateAnswer eleventh = fillIn("/login", Map.of("login", "hasan", "password", PASSWORD));

        assertThat(status(eleventh)).isEqualTo(429);
        assertThat(eleventh.answer().headers()).containsEntry("Retry-After", "900");
        assertThat(text(eleventh)).contains("15 menit");
    }

    @Test
    void secondFactorIsSetUpByQrAndAskedForAtTheNextLogin() {
        comeIn(PersonFixture.admin("hasan"));
        assertThat(location(fillIn("/account/second-factor", Map.of("password", PASSWORD))))
                .isEqualTo("/account/second-factor/confirm");
        String page = text(get("/account/second-factor/confirm"));
        Matcher key = Pattern.compile("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}").matcher(page);
        assertThat(key.find()).isTrue();
        assertThat(page).contains("<svg class=\"qr\"");
        TotpSecret app = TotpSecret.of(key.group().replace(" ", ""));

        GateAnswer codes =
                fillIn("/account/second-factor/confirm", Map.of("code", app.codeAt(shop.memory.clock.instant())));
        assertThat(text(codes)).containsPattern("[a-z0-9]{5}-[a-z0-9]{5}");

        session = Optional.empty();
        GateAnswer first =
                fillIn("/login", Map.of("login", "hasan", "password", PASSWORD, "to", "/admin/orders", "lang", "en"));
        assertThat(location(first)).isEqualTo("/login/second-factor?lang=en&to=/admin/orders");
        assertThat(status(get("/account"))).isEqualTo(303);
        assertThat(status(fillIn("/login/second-factor", Map.of("code", "12345"))))
                .isEqualTo(403);
        shop.memory.clock.pass(java.time.Duration.ofSeconds(30));
        GateAnswer second = fillIn(
                "/login/second-factor", Map.of("code", app.codeAt(shop.memory.clock.instant()), "to", "/admin/orders"));
        assertThat(location(second)).isEqualTo("/admin/orders");
        assertThat(status(get("/account"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/password",
                "/account/second-factor",
                "/account/second-factor/confirm",
                "/account/recovery-codes",
                "/account/sessions",
                "/account/tokens",
                "/account/tokens/revoke",
                "/logout"
            })
    void formWithoutTheProofOfTheSessionIsRefused(String path) {
        Person hasan = comeIn(PersonFixture.admin("hasan"));
        String ofSomebodyElse = shop.sessionOf(hasan).formProof();

        assertThat(status(send("POST", path, "", Map.of("password", PASSWORD)))).isEqualTo(403);
        assertThat(status(post(path, ofSomebodyElse, Map.of("password", PASSWORD))))
                .isEqualTo(403);
        assertThat(shop.listSessions().list(hasan.id(), session.orElseThrow())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login/forgot"})
    void formOfAStrangerNeedsItsCookie(String path) {
        shop.memory.with(PersonFixture.admin("hasan"));
        Map<String, String> typed = Map.of("login", "hasan", "password", PASSWORD);

        assertThat(status(send("POST", path, "", typed))).isEqualTo(403);
        assertThat(status(post(path, "0".repeat(64), typed))).isEqualTo(403);
        assertThat(session).isEmpty();
    }

    @Test
    void passwordIsChangedAndOtherSessionsEnd() {
        Person hasan = comeIn(PersonFixture.admin("hasan"));
        shop.sessionOf(hasan);
        String next = "tujuh belas ekor bebek";

        GateAnswer wrong = fillIn("/account/password", Map.of("present", "x", "password", next, "again", next));
        GateAnswer differs = fillIn("/account/password", Map.of("present", PASSWORD, "password", next, "again", "y"));
        GateAnswer done = fillIn("/account/password", Map.of("present", PASSWORD, "password", next, "again", next));

        assertThat(status(wrong)).isEqualTo(403);
        assertThat(status(differs)).isEqualTo(400);
        assertThat(location(done)).isEqualTo("/account?done=password");
        assertThat(shop.listSessions().list(hasan.id(), session.orElseThrow())).hasSize(1);
        assertThat(text(send("GET", "/account", "done=password", Map.of()))).contains("Kata sandi sudah diganti");
    }

    @Test
    void apiTokenIsShownOnceAndRemoved() {
        Person siti = comeIn(PersonFixture.staff("siti", Capability.VIEW_ORDERS));

        GateAnswer none = fillIn("/account/tokens", Map.of("label", "Kasir", "days", "30"));
        GateAnswer foreign = fillIn(
                "/account/tokens",
                Map.of("label", "Kasir", "days", "30", "may-CORRECT_LEDGER", "1", "password", PASSWORD));
        GateAnswer wrong = fillIn(
                "/account/tokens",
                Map.of("label", "Kasir", "days", "30", "may-VIEW_ORDERS", "1", "password", "somebody else's"));
        GateAnswer made = fillIn(
                "/account/tokens",
                Map.of("label", "Kasir", "days", "30", "may-VIEW_ORDERS", "1", "password", PASSWORD));

        assertThat(status(none)).isEqualTo(400);
        assertThat(status(foreign)).isEqualTo(403);
        assertThat(status(wrong)).isEqualTo(403);
        Matcher token = Pattern.compile(">([A-Za-z0-9_-]{43})<").matcher(text(made));
        assertThat(token.find()).isTrue();
        assertThat(shop.checkApiToken().check(AccessToken.read(token.group(1)).orElseThrow()))
                .isPresent();
        String account = text(get("/account"));
        assertThat(account).contains("Kasir").doesNotContain(token.group(1));
        post(
                "/account/tokens/revoke",
                session.orElseThrow().formProof(),
                Map.of("token", shop.listApiTokens().list(siti.id()).get(0).id().value()));
        assertThat(shop.listApiTokens().list(siti.id())).isEmpty();
    }

    @Test
    void logOutEndsTheSession() {
        comeIn(PersonFixture.admin("hasan"));
        AccessToken token = session.orElseThrow();

        GateAnswer out = post("/logout", token.formProof(), Map.of());

        assertThat(location(out)).isEqualTo("/login");
        assertThat(session).isEmpty();
        assertThat(shop.currentPerson().of(token, HOME)).isEmpty();
        assertThat(status(get("/logout"))).isEqualTo(405);
    }

    @Test
    void strangerIsSentToTheLogin() {
        for (String path : List.of("/account", "/account/password", "/account/tokens")) {
            assertThat(location(get(path))).isEqualTo("/login");
        }
        session = Optional.of(AccessToken.draw(new Random(99)));
        assertThat(location(get("/account"))).isEqualTo("/login");
        assertThat(location(get("/account/no-such-page"))).isEqualTo("/login");
    }

    @Test
    void loginNeverLeadsAwayFromThePortals() {
        shop.memory.with(PersonFixture.admin("hasan"));

        for (String to :
                List.of("https://evil.example/", "//evil.example", "/admin/../public/", "/agent/x", "/admin/?x")) {
            session = Optional.empty();
            GateAnswer in = fillIn("/login", Map.of("login", "hasan", "password", PASSWORD, "to", to));
            assertThat(location(in))
                    .as(to)
                    .satisfiesAnyOf(
                            place -> assertThat(place).isEqualTo("/admin/"),
                            place -> assertThat(place).startsWith("/admin/"));
        }
    }

    @Test
    void everyPageSpeaksBothLanguages() {
        comeIn(PersonFixture.admin("hasan"));

        for (String path : List.of(
                "/account",
                "/account/password",
                "/account/second-factor",
                "/account/recovery-codes",
                "/account/tokens")) {
            String english = text(send("GET", path, "lang=en", Map.of()));
            String indonesian = text(send("GET", path, "lang=id", Map.of()));
            assertThat(english).contains("<html lang=\"en\">").doesNotContain("gate.");
            assertThat(indonesian).contains("<html lang=\"id\">").isNotEqualTo(english);
            assertThat(english).doesNotContain("<script>", "style=\"", "onclick");
        }
        session = Optional.empty();
        for (String path : List.of("/login", "/login/forgot", "/link/nothing", "/setup/nothing")) {
            assertThat(text(send("GET", path, "lang=en", Map.of()))).contains("<html lang=\"en\">");
            assertThat(text(send("GET", path, "", Map.of()))).contains("<html lang=\"id\">");
        }
    }

    /** Portal and role to what becomes of the request. */
    @ParameterizedTest
    @CsvSource({
        "/admin/, GET, admin, ENTER",
        "/admin/orders, GET, staff, ENTER",
        "/admin/offers, GET, staff, DENIED",
        "/admin/, GET, agent, DENIED",
        "/agent/, GET, admin, DENIED",
        "/agent/, GET, staff, DENIED",
        "/agent, GET, agent, ENTER",
        "/agent/sell, GET, agent, ENTER",
        "/agent/statement, GET, agent, ENTER",
        "/agent/statement, GET, admin, DENIED",
        "/agent/nothing, GET, agent, DENIED",
        "/admin/, POST, admin, DENIED",
        "/agent/sell, POST, agent, DENIED",
        "/admin/, DELETE, admin, DENIED"
    })
    void portalsAreOpenToTheirOwnPeopleAndFormsNeedTheirProof(
            String path, String method, String role, PortalGate.Verdict expected) {
        Person person = shop.memory.with(
                switch (role) {
                    case "admin" -> PersonFixture.admin("hasan");
                    case "staff" -> PersonFixture.staff("siti", Capability.VIEW_ORDERS);
                    default -> PersonFixture.agent("AG001");
                });
        AccessToken token = shop.sessionOf(person);
        CurrentPerson.Current current = shop.currentPerson().of(token, HOME).orElseThrow();
        String proof = token.formProof();

        boolean changes = !method.equals("GET");

        assertThat(PortalGate.verdict(path, changes, proof, Optional.empty(), current))
                .isEqualTo(expected);
        if (changes) {
            assertThat(PortalGate.verdict(path, true, proof, Optional.of("0"), current))
                    .isEqualTo(PortalGate.Verdict.DENIED);
            assertThat(PortalGate.verdict(path, true, proof, Optional.of(proof), current))
                    .isEqualTo(PortalGate.Verdict.ENTER);
        }
    }
}
