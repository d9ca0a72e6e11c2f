package id.mikhmon.web.portal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.Client;
import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.web.edge.Exchange;
import id.mikhmon.web.portal.frame.PlayedShown;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as the server hands them to the gate, above all those whose bodies it would store. */
class PortalGateTest {
    private static final String UPLOAD = "/admin/agents-upload";
    private static final String FILES = "multipart/form-data; boundary=x";

    private static final FilterConfig UNASKED = (FilterConfig) Proxy.newProxyInstance(
            PortalGateTest.class.getClassLoader(), new Class<?>[] {FilterConfig.class}, (proxy, called, arguments) -> {
                throw new UnsupportedOperationException(called.getName());
            });

    private final IdentityInMemory shop = new IdentityInMemory();
    private final Visitor visitor = new Visitor();
    private boolean secondFactorDue;
    private boolean through;

    @ParameterizedTest
    @ValueSource(strings = {FILES, "Multipart/Form-Data; boundary=x", " MULTIPART/FORM-DATA", "multipart/mixed"})
    void filesOfAStrangerAreNotTakenIn(String type) throws Exception {
        for (String method : List.of("POST", "GET")) {
            Exchange exchange = (method.equals("POST") ? Exchange.post(null, new byte[0]) : Exchange.get(null))
                    .at(UPLOAD)
                    .header("Content-Type", type);

            pass(exchange);

            assertThat(exchange.status()).isEqualTo(403);
            assertThat(exchange.isTakenApart()).isFalse();
            assertThat(through).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/agents-upload, staff",
        "/admin/agents-upload, agent",
        "/admin/proof, staff",
        "/agent/proof, admin",
        "/agent/nothing, agent"
    })
    void filesForAPageOfOthersAreNotTakenIn(String path, String role) throws Exception {
        AccessToken session = sessionOf(role);
        Exchange exchange = upload(session)
                .at(path)
                .field("proof", session.formProof())
                .header("X-Form-Proof", session.formProof());

        pass(exchange);

        assertThat(exchange.status()).isEqualTo(403);
        assertThat(exchange.isTakenApart()).isFalse();
        assertThat(through).isFalse();
    }

    @Test
    void filesOfSomebodyWhoseSecondFactorIsDueAreNotTakenIn() throws Exception {
        secondFactorDue = true;
        Exchange exchange = upload(sessionOf("admin"));

        pass(exchange);

        assertThat(exchange.status()).isEqualTo(303);
        assertThat(exchange.answerHeader("Location")).isEqualTo("/account");
        assertThat(exchange.isTakenApart()).isFalse();
    }

    @Test
    void filesWithoutTheProofOfTheSessionAreRefused() throws Exception {
        AccessToken session = sessionOf("admin");
        String ofSomebodyElse = sessionOf("agent").formProof();
        for (Exchange exchange : List.of(upload(session), upload(session).field("proof", ofSomebodyElse))) {
            pass(exchange);

            assertThat(exchange.status()).isEqualTo(403);
            assertThat(visitor.isKnown()).isFalse();
            assertThat(through).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager"})
    void filesOfWhoeverMayAndProvesItPass(String role) throws Exception {
        AccessToken session = sessionOf(role);
        Exchange exchange = upload(session).field("proof", session.formProof());

        pass(exchange);

        assertThat(through).isTrue();
        assertThat(visitor.session()).isEqualTo(session);
        assertThat(exchange.answerHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aPictureOfAnAgentPasses() throws Exception {
        AccessToken session = sessionOf("agent");

        pass(upload(session).at("/agent/proof").field("proof", session.formProof()));

        assertThat(through).isTrue();
    }

    @Test
    void aFormThatCannotBeReadIsRefused() throws Exception {
        Exchange files = upload(sessionOf("admin")).brokenForm();
        Exchange strangers = Exchange.post(null, new byte[0])
                .at("/admin/agent")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .brokenForm();

        pass(files);
        pass(strangers);

        assertThat(files.status()).isEqualTo(400);
        assertThat(strangers.status()).isEqualTo(400);
        assertThat(through).isFalse();
    }

    @Test
    void filesAreNoneOfTheComponents() throws Exception {
        Exchange script = Exchange.get(null).at("/jakarta.faces.resource/primefaces.js");
        Exchange files =
                Exchange.post(null, new byte[0]).at("/jakarta.faces.resource/x").header("Content-Type", FILES);

        pass(files);
        assertThat(files.status()).isEqualTo(404);
        assertThat(files.isTakenApart()).isFalse();
        assertThat(through).isFalse();
        pass(script);
        assertThat(through).isTrue();
    }

    @Test
    void aStrangerIsSentToTheLoginAndItsFormsAreRefused() throws Exception {
        Exchange page = Exchange.get(null).at("/admin/orders");
        Exchange form = Exchange.post(null, new byte[0])
                .at("/admin/agent")
                .header("Content-Type", "application/x-www-form-urlencoded");

        pass(page);
        pass(form);

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.answerHeader("Location")).isEqualTo("/login?to=/admin/orders");
        assertThat(form.status()).isEqualTo(403);
    }

    private AccessToken sessionOf(String role) {
        return shop.sessionOf(shop.memory.with(person(role)));
    }

    private static Person person(String role) {
        return switch (role) {
            case "admin" -> PersonFixture.admin("hasan");
            case "manager" -> PersonFixture.staff("rina", Capability.MANAGE_AGENTS);
            case "staff" -> PersonFixture.staff("siti", Capability.VIEW_ORDERS);
            default -> PersonFixture.agent("AG001");
        };
    }

    private static Exchange upload(AccessToken session) {
        return Exchange.post(null, new byte[0])
                .at(UPLOAD)
                .header("Content-Type", FILES)
                .cookie(GateCookies.SESSION, session.reveal());
    }

    private void pass(Exchange exchange) throws IOException, ServletException {
        PortalGate gate = new PortalGate();
        gate.currentPerson = new Known();
        gate.visitor = visitor;
        gate.settings = PlayedShown.SETTINGS;
        gate.init(UNASKED);
        gate.doFilter(exchange.request(), exchange.response(), (request, response) -> through = true);
    }

    /** The people of the shop, perhaps without the second factor that they need. */
    private final class Known implements CurrentPerson {
        @Override
        public Optional<Current> of(AccessToken session, Client client) {
            return shop.currentPerson()
                    .of(session, client)
                    .map(known -> new Current(known.who(), known.login(), known.session(), secondFactorDue));
        }

        @Override
        public Optional<Current> glance(AccessToken session, Client client) {
            return of(session, client);
        }
    }
}
