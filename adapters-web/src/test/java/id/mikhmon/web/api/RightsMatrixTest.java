package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonState;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks every route of the admin API with every role. The one table below says who may. */
class RightsMatrixTest {
    /** Route to the capability that a person's token needs. */
    private static final Map<String, Capability> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /routers", Capability.MANAGE_ROUTERS),
            Map.entry("GET /routers/{name}", Capability.MANAGE_ROUTERS),
            Map.entry("PUT /routers/{name}", Capability.MANAGE_ROUTERS),
            Map.entry("POST /routers/{name}/test", Capability.MANAGE_ROUTERS),
            Map.entry("GET /offers", Capability.MANAGE_OFFERS),
            Map.entry("GET /offers/{id}", Capability.MANAGE_OFFERS),
            Map.entry("PUT /offers/{id}", Capability.MANAGE_OFFERS),
            Map.entry("GET /agents", Capability.MANAGE_AGENTS),
            Map.entry("GET /agents/{code}", Capability.MANAGE_AGENTS),
            Map.entry("PUT /agents/{code}", Capability.MANAGE_AGENTS),
            Map.entry("POST /agents/{code}/login", Capability.MANAGE_AGENTS),
            Map.entry("PUT /agents/{code}/login", Capability.MANAGE_AGENTS),
            Map.entry("GET /agents/export", Capability.MANAGE_AGENTS),
            Map.entry("POST /agents/import", Capability.MANAGE_AGENTS),
            Map.entry("GET /promotions", Capability.MANAGE_AGENTS),
            Map.entry("POST /promotions/{code}/accept", Capability.MANAGE_AGENTS),
            Map.entry("DELETE /promotions/{code}/hold", Capability.MANAGE_AGENTS),
            Map.entry("GET /registrations", Capability.MANAGE_AGENTS),
            Map.entry("GET /registrations/{id}", Capability.MANAGE_AGENTS),
            Map.entry("POST /registrations/{id}/approve", Capability.MANAGE_AGENTS),
            Map.entry("POST /registrations/{id}/reject", Capability.MANAGE_AGENTS),
            Map.entry("GET /agents/{code}/prices", Capability.MANAGE_PRICES),
            Map.entry("PUT /agents/{code}/prices", Capability.MANAGE_PRICES),
            Map.entry("GET /levels", Capability.MANAGE_PRICES),
            Map.entry("GET /levels/{code}", Capability.MANAGE_PRICES),
            Map.entry("PUT /levels/{code}", Capability.MANAGE_PRICES),
            Map.entry("DELETE /levels/{code}", Capability.MANAGE_PRICES),
            Map.entry("GET /levels/{code}/prices", Capability.MANAGE_PRICES),
            Map.entry("PUT /levels/{code}/prices", Capability.MANAGE_PRICES),
            Map.entry("GET /levels/{code}/example", Capability.MANAGE_PRICES),
            Map.entry("POST /agents/{code}/sales", Capability.CORRECT_LEDGER),
            Map.entry("POST /agents/{code}/wallet-movements", Capability.CORRECT_LEDGER),
            Map.entry("GET /agents/{code}/sales", Capability.VIEW_ORDERS),
            Map.entry("GET /agents/{code}/sales/{id}", Capability.VIEW_ORDERS),
            Map.entry("GET /held-sales", Capability.VIEW_ORDERS),
            Map.entry("GET /held-sales/{id}", Capability.VIEW_ORDERS),
            Map.entry("POST /held-sales/{id}/approve", Capability.RESOLVE_ORDERS),
            Map.entry("POST /held-sales/{id}/reject", Capability.RESOLVE_ORDERS),
            Map.entry("GET /agents/{code}/statement", Capability.VIEW_LEDGER),
            Map.entry("GET /top-ups", Capability.APPROVE_TOP_UPS),
            Map.entry("GET /top-ups/{id}", Capability.APPROVE_TOP_UPS),
            Map.entry("GET /top-ups/{id}/proof", Capability.APPROVE_TOP_UPS),
            Map.entry("POST /top-ups/{id}/approve", Capability.APPROVE_TOP_UPS),
            Map.entry("POST /top-ups/{id}/reject", Capability.APPROVE_TOP_UPS),
            Map.entry("POST /top-ups/{id}/credit", Capability.APPROVE_TOP_UPS),
            Map.entry("POST /top-ups/{id}/give-back", Capability.APPROVE_TOP_UPS),
            Map.entry("GET /withdrawals", Capability.APPROVE_TOP_UPS),
            Map.entry("GET /withdrawals/{id}", Capability.APPROVE_TOP_UPS),
            Map.entry("POST /withdrawals/{id}/approve", Capability.APPROVE_TOP_UPS),
            Map.entry("POST /withdrawals/{id}/reject", Capability.APPROVE_TOP_UPS),
            Map.entry("GET /ledger/accounts", Capability.VIEW_LEDGER),
            Map.entry("GET /ledger/entries", Capability.VIEW_LEDGER),
            Map.entry("GET /ledger/verification", Capability.VIEW_LEDGER),
            Map.entry("POST /ledger/verification", Capability.VIEW_LEDGER),
            Map.entry("GET /payment-gateways", Capability.MANAGE_GATEWAYS),
            Map.entry("GET /payment-gateways/{gateway}", Capability.MANAGE_GATEWAYS),
            Map.entry("PUT /payment-gateways/{gateway}", Capability.MANAGE_GATEWAYS),
            Map.entry("GET /messaging-gateways", Capability.MANAGE_GATEWAYS),
            Map.entry("GET /messaging-gateways/{gateway}", Capability.MANAGE_GATEWAYS),
            Map.entry("PUT /messaging-gateways/{gateway}", Capability.MANAGE_GATEWAYS),
            Map.entry("GET /orders", Capability.VIEW_ORDERS),
            Map.entry("GET /orders/{id}", Capability.VIEW_ORDERS),
            Map.entry("GET /orders/{id}/decisions", Capability.VIEW_ORDERS),
            Map.entry("POST /orders/{id}/decisions", Capability.RESOLVE_ORDERS),
            Map.entry("GET /outbox", Capability.MANAGE_OUTBOX),
            Map.entry("POST /outbox/{id}/retry", Capability.MANAGE_OUTBOX),
            Map.entry("GET /staff", Capability.MANAGE_STAFF),
            Map.entry("GET /staff/{login}", Capability.MANAGE_STAFF),
            Map.entry("PUT /staff/{login}", Capability.MANAGE_STAFF),
            Map.entry("POST /staff/{login}/link", Capability.MANAGE_STAFF),
            Map.entry("DELETE /staff/{login}/second-factor", Capability.MANAGE_STAFF),
            Map.entry("DELETE /staff/{login}/sessions", Capability.MANAGE_STAFF),
            Map.entry("GET /payment-callbacks", Capability.MANAGE_GATEWAYS),
            Map.entry("POST /payment-callbacks/{id}/work", Capability.MANAGE_GATEWAYS),
            Map.entry("POST /payment-callbacks/{id}/close", Capability.MANAGE_GATEWAYS),
            Map.entry("GET /audit", Capability.VIEW_AUDIT),
            Map.entry("POST /audit/verify", Capability.VIEW_AUDIT)));

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void everyRouteIsInTheTable() {
        assertThat(routes()).isEqualTo(TABLE.keySet());
    }

    @Test
    void personIsLetInByTheOneCapabilityOfTheTable() {
        Person siti = shop.people.memory.with(PersonFixture.staff("siti", Capability.values()));
        for (Capability had : Capability.values()) {
            AccessToken token = shop.people.tokenOf(siti, Set.of(had));
            TABLE.forEach((route, needed) ->
                    assertThat(isLetIn(route, token)).as(route + " with " + had).isEqualTo(needed == had));
            shop.people
                    .revokeApiToken()
                    .revoke(
                            siti.id(),
                            shop.people.listApiTokens().list(siti.id()).get(0).id(),
                            new id.mikhmon.domain.audit.Actor("siti", ""));
        }
    }

    @Test
    void administratorMayAllAndAgentNothing() {
        AccessToken admin = shop.people.tokenOf(shop.people.memory.with(PersonFixture.admin("hasan")), Capability.ALL);
        AccessToken agent =
                shop.people.tokenOf(shop.people.memory.with(PersonFixture.agent("AG001")), Capability.OF_AN_AGENT);

        for (String route : TABLE.keySet()) {
            assertThat(isLetIn(route, admin)).as(route).isTrue();
            assertThat(isLetIn(route, agent)).as(route).isFalse();
        }
    }

    @Test
    void whatIsNotListedIsDenied() {
        AccessToken admin = shop.people.tokenOf(shop.people.memory.with(PersonFixture.admin("hasan")), Capability.ALL);

        assertThat(isLetIn("GET /no-such-thing", admin)).isFalse();
        assertThat(isLetIn("DELETE /routers/x", admin)).isFalse();
        assertThat(isLetIn("GET /staff/x/link/y", admin)).isFalse();
        assertThat(isLetIn("PUT /agents/AG001;%2Fprices", admin)).isFalse();
        assertThat(RouteRights.needed("GET", "/routers/../audit")).isEmpty();
        assertThat(RouteRights.needed("PATCH", "/routers/x")).isEqualTo(Optional.empty());
    }

    @Test
    void suspendedPersonAndLostRightAreOutAtOnce() {
        Person siti = shop.people.memory.with(PersonFixture.staff("siti", Capability.VIEW_ORDERS));
        AccessToken token = shop.people.tokenOf(siti, Set.of(Capability.VIEW_ORDERS));
        assertThat(status("GET /orders", token)).isEqualTo(200);

        shop.people.memory.desk.people().save(PersonFixture.staff("siti"));
        assertThat(status("GET /orders", token)).isEqualTo(403);
        shop.people.memory.desk.people().save(siti.in(PersonState.SUSPENDED));
        assertThat(status("GET /orders", token)).isEqualTo(401);
    }

    @Test
    void staffCannotGiveMoreThanItHas() {
        Person siti = shop.people.memory.with(PersonFixture.staff("siti", Capability.MANAGE_STAFF));
        AccessToken token = shop.people.tokenOf(siti, Set.of(Capability.MANAGE_STAFF));

        Answer answer = api.request("PUT", "admin/staff/siti")
                .header("Authorization", "Bearer " + token.reveal())
                .json("{\"kind\":\"ADMIN\",\"name\":\"Siti\",\"language\":\"id\",\"active\":true}")
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(shop.people.findPeople().find(siti.login())).contains(siti);
    }

    private boolean isLetIn(String route, AccessToken token) {
        int status = status(route, token);
        assertThat(status).as(route).isNotEqualTo(401);
        return status != 403;
    }

    private int status(String route, AccessToken token) {
        String[] parts = route.split(" ");
        ApiUnderTest.Request request = api.request(parts[0], "admin" + parts[1].replaceAll("\\{[a-z]+}", "xyz"))
                .header("Authorization", "Bearer " + token.reveal());
        return parts[0].equals("GET")
                ? request.send().status()
                : request.json("{}").send().status();
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Class<?> resource : new AdminApi().getClasses()) {
            Path path = resource.getAnnotation(Path.class);
            for (Method method : path == null ? new Method[0] : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        Path below = method.getAnnotation(Path.class);
                        routes.add(verb.value() + " " + path.value() + (below == null ? "" : below.value()));
                    }
                }
            }
        }
        return routes;
    }
}
