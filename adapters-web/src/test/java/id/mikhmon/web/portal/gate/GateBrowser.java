package id.mikhmon.web.portal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.Client;
import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.application.registration.RegisterAsAgent;
import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser in front of the gate: it keeps cookies, opens pages and sends their forms. */
class GateBrowser {
    static final Client HOME = new Client("192.0.2.1", "Firefox");
    static final String PASSWORD = PersonFixture.PASSWORD.reveal();
    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([0-9a-f]{64})\"");

    final IdentityInMemory shop = new IdentityInMemory();
    final RegistrationsInMemory registrations = new RegistrationsInMemory(shop);
    private final GatePages pages = pages("https://wifi.example");

    Optional<AccessToken> session = Optional.empty();
    Optional<AccessToken> form = Optional.empty();

    private GatePages pages(String publicUrl) {
        WebSettings settings = new WebSettings(
                URI.create(publicUrl),
                false,
                Optional.empty(),
                ZoneId.of("Asia/Jakarta"),
                "WiFi Pak Hasan",
                Optional.empty(),
                WebSettings.Limits.GENEROUS);
        Screens screens = new Screens(settings, new Random(5));
        return new GatePages(
                screens,
                new LoginPages(
                        screens,
                        shop.logIn(),
                        shop.confirmSecondFactor(),
                        shop.currentPerson(),
                        shop.askForReset(),
                        () -> registrations.open),
                new LinkPages(screens, shop.viewSetupLink(), shop.firstSetUp(), shop.choosePassword()),
                new RegisterPages(screens, new Registering(), GateBrowser::phone, "WiFi Pak Hasan"),
                new AccountPages(
                        screens,
                        new AccountPages.Doors(
                                shop.viewAccount(),
                                shop.listSessions(),
                                shop.endSessions(),
                                shop.changePassword(),
                                shop.beginSecondFactor(),
                                shop.finishSecondFactor(),
                                shop.renewRecoveryCodes(),
                                shop.listApiTokens(),
                                shop.issueApiToken(),
                                shop.revokeApiToken(),
                                "WiFi Pak Hasan")),
                shop.currentPerson(),
                shop.logOut(),
                new PlainPages(new Frames(settings, new Assets()), new Templates()));
    }

    final GateAnswer send(String method, String path, String query, Map<String, String> fields) {
        byte[] body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
        PageRequest page = new PageRequest(
                method,
                path,
                query,
                "",
                "application/x-www-form-urlencoded",
                HOME.address(),
                () -> new ByteArrayInputStream(body));
        GateAnswer answer = pages.answer(new GateRequest(page, session, form, HOME));
        answer.cookies().forEach(this::keep);
        return answer;
    }

    /** As a browser keeps cookies. */
    private void keep(String cookie) {
        String value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        if (cookie.startsWith(GateCookies.FORM)) {
            form = AccessToken.read(value);
        } else {
            session = AccessToken.read(value);
        }
    }

    final GateAnswer get(String path) {
        return send("GET", path, "", Map.of());
    }

    /** Opens the page, and sends its form with these fields. */
    final GateAnswer fillIn(String path, Map<String, String> fields) {
        Matcher proof = PROOF.matcher(text(get(path)));
        assertThat(proof.find()).as(path + " has a form").isTrue();
        return post(path, proof.group(1), fields);
    }

    final GateAnswer post(String path, String proof, Map<String, String> fields) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put("proof", proof);
        return send("POST", path, "", all);
    }

    static String text(GateAnswer answer) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        answer.answer().parts().forEach(all::writeBytes);
        return all.toString(StandardCharsets.UTF_8);
    }

    static int status(GateAnswer answer) {
        return answer.answer().status();
    }

    static String location(GateAnswer answer) {
        return answer.answer().headers().get("Location");
    }

    final Person comeIn(Person person) {
        shop.memory.with(person);
        session = Optional.of(shop.sessionOf(person));
        return person;
    }

    /** Mobile numbers as people type them here. */
    private static Optional<PhoneNumber> phone(String typed) {
        return typed.matches("08[0-9]{8,11}")
                ? Optional.of(new PhoneNumber("+62" + typed.substring(1)))
                : Optional.empty();
    }

    /** Asks anew each time whether the owner has switched it on. */
    private final class Registering implements RegisterAsAgent {
        @Override
        public Outcome register(Command command) {
            return registrations.registerAsAgent().register(command);
        }

        @Override
        public boolean isOpen() {
            return registrations.open;
        }
    }
}
