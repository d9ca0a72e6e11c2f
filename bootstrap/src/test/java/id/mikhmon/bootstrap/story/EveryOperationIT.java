package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.json.Json;
import id.mikhmon.web.api.AdminApi;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Calls every operation that the OpenAPI description names, and holds the answer against it. What changes something by the admin API is found in the
 * audit: who did it, from where, and no secret.
 */
class EveryOperationIT {
    @RegisterExtension
    static final OpenShop OPEN = OpenShop.forAllStories();

    /** Routes that change nothing, and why they are no GET. */
    private static final Map<String, String> NOTHING_TO_TELL = Map.of(
            "POST /routers/{name}/test", "asks the router how it is",
            "POST /withdrawals/{id}/approve", "the same service decides top-ups, below",
            "POST /withdrawals/{id}/reject", "the same service decides top-ups, below",
            "POST /promotions/{code}/accept", "changes an agent by the service of PUT /agents, below",
            "POST /ledger/verification", "compares what is stored twice",
            "POST /audit/verify", "reads the audit itself");

    private final Shop shop = OPEN.shop();
    private final ApiDocument api = ApiDocument.published();

    @Test
    void whateverChangesSomethingIsInTheAuditAndTheRestIsNamedHere() {
        Map<String, ChangingCalls.Call> calls = ChangingCalls.preparedIn(shop);
        Set<String> known = new TreeSet<>(calls.keySet());
        known.addAll(NOTHING_TO_TELL.keySet());
        assertThat(known).isEqualTo(changingRoutes());

        calls.forEach((route, call) -> {
            long before = newest();
            Reply reply = ChangingCalls.send(shop, route.split(" ")[0], call);
            assertThat(faults(operation(route), reply)).as(route).isEmpty();
            List<Map<String, Object>> told = since(before);
            assertThat(told).as(route).anySatisfy(record -> {
                assertThat((String) record.get("action")).matches(call.action());
                assertThat(record.get("actor")).isEqualTo("(automation)");
                assertThat((String) record.get("address")).isNotEmpty();
            });
            assertThat(told.toString()).as(route).doesNotContain(secrets());
        });
        assertThat(shop.client().adminPost("audit/verify").at("intact")).isEqualTo(true);
    }

    @Test
    void everyOtherOperationAnswersAsItIsDescribed() {
        Map<String, Supplier<Reply>> calls = OtherCalls.preparedIn(shop);
        Set<String> all = changingRoutes().stream()
                .filter(route -> !NOTHING_TO_TELL.containsKey(route))
                .map(EveryOperationIT::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(calls.keySet()).doesNotContainAnyElementsOf(all);
        all.addAll(calls.keySet());
        assertThat(all).isEqualTo(api.operations());

        Map<String, List<String>> faults = new LinkedHashMap<>();
        calls.forEach((operation, call) -> faults.put(operation, faults(operation, call.get())));
        faults.values().removeIf(List::isEmpty);
        assertThat(faults).isEmpty();
    }

    private List<String> faults(String operation, Reply reply) {
        return reply.status() / 100 == 2 ? api.faults(operation, reply) : List.of(reply.toString());
    }

    /** @param route of the admin API, such as {@code PUT /agents/{code}} */
    private static String operation(String route) {
        return route.replace(" ", " /api/v1/admin");
    }

    @Test
    void trustedProxySaysWhoTheClientIsAndTheClientSaysNothing() {
        assertThat(addressToldOf("AG903", "203.0.113.9")).isEqualTo("203.0.113.9");
        // The proxy adds whom it saw behind what the client made up.
        assertThat(addressToldOf("AG903", "198.51.100.1, 203.0.113.9")).isNotEqualTo("198.51.100.1");
    }

    private Object addressToldOf(String agent, String forwardedFor) {
        Reply reply = shop.client()
                .send(shop.client()
                        .request(
                                "/api/v1/admin/agents/" + agent,
                                "Authorization",
                                "Bearer " + Shop.ADMIN_TOKEN,
                                "Content-Type",
                                "application/json",
                                "X-Forwarded-For",
                                forwardedFor)
                        .PUT(BodyPublishers.ofString(Json.write(Shop.agent("Warung", "081200000903", true)))));
        assertThat(reply.status()).as("%s", reply).isBetween(200, 201);
        return shop.client().admin("audit?limit=1").objects("records").get(0).get("address");
    }

    private String[] secrets() {
        return new String[] {
            shop.outside().router().settings().password(),
            shop.outside().tripay().settings().apiKey(),
            shop.outside().tripay().settings().privateKey(),
            shop.outside().fonnte().settings().token()
        };
    }

    private long newest() {
        return number(shop.client().admin("audit?limit=1").objects("records").get(0));
    }

    private List<Map<String, Object>> since(long before) {
        return shop.client().admin("audit?limit=50").objects("records").stream()
                .filter(record -> number(record) > before)
                .toList();
    }

    private static long number(Map<String, Object> record) {
        return ((Number) record.get("number")).longValue();
    }

    private static Set<String> changingRoutes() {
        Set<String> routes = new TreeSet<>();
        for (Class<?> resource : new AdminApi().getClasses()) {
            Path path = resource.getAnnotation(Path.class);
            for (Method method : path == null ? new Method[0] : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null && !verb.value().equals("GET")) {
                        Path below = method.getAnnotation(Path.class);
                        routes.add(verb.value() + " " + path.value() + (below == null ? "" : below.value()));
                    }
                }
            }
        }
        return routes;
    }
}
