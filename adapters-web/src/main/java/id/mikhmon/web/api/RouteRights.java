package id.mikhmon.web.api;

import id.mikhmon.domain.identity.Capability;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which capability each route of the admin API needs from a person's token. What is not listed nobody may call with one:
 * a new route has to be put here before a person can use it.
 */
final class RouteRights {
    private static final List<Right> ALL = List.of(
            right("GET|PUT|POST", "routers(/[^/]+(/test)?)?", Capability.MANAGE_ROUTERS),
            right("GET|PUT", "offers(/[^/]+)?", Capability.MANAGE_OFFERS),
            right("GET|PUT", "agents(/[^/]+)?", Capability.MANAGE_AGENTS),
            right("POST", "agents/import", Capability.MANAGE_AGENTS),
            right("POST|PUT", "agents/[^/]+/login", Capability.MANAGE_AGENTS),
            right("GET|PUT", "agents/[^/]+/prices", Capability.MANAGE_PRICES),
            right("GET|PUT|DELETE", "levels(/[^/]+)?", Capability.MANAGE_PRICES),
            right("GET|PUT", "levels/[^/]+/prices", Capability.MANAGE_PRICES),
            right("GET", "levels/[^/]+/example", Capability.MANAGE_PRICES),
            // It spends an agent's money, so that it takes more than an agent's own right to sell.
            right("POST", "agents/[^/]+/(sales|wallet-movements)", Capability.CORRECT_LEDGER),
            right("GET", "agents/[^/]+/sales(/[^/]+)?", Capability.VIEW_ORDERS),
            right("GET", "agents/[^/]+/statement", Capability.VIEW_LEDGER),
            right("GET", "ledger/(accounts|entries)", Capability.VIEW_LEDGER),
            right("GET|POST", "ledger/verification", Capability.VIEW_LEDGER),
            right("GET|PUT", "payment-gateways(/[^/]+)?", Capability.MANAGE_GATEWAYS),
            right("GET|PUT", "messaging-gateways(/[^/]+)?", Capability.MANAGE_GATEWAYS),
            right("GET", "orders(/[^/]+)?", Capability.VIEW_ORDERS),
            right("GET|POST", "outbox(/[^/]+/retry)?", Capability.MANAGE_OUTBOX),
            right("GET|PUT", "staff(/[^/]+)?", Capability.MANAGE_STAFF),
            right("POST", "staff/[^/]+/link", Capability.MANAGE_STAFF),
            right("DELETE", "staff/[^/]+/second-factor", Capability.MANAGE_STAFF),
            right("GET|POST", "audit(/verify)?", Capability.VIEW_AUDIT));

    private RouteRights() {}

    private record Right(Pattern method, Pattern path, Capability capability) {}

    private static Right right(String methods, String path, Capability capability) {
        return new Right(Pattern.compile(methods), Pattern.compile(path), capability);
    }

    /**
     * @param path below the admin API, as it is matched to resources
     * @return empty when no person may call it
     */
    static Optional<Capability> needed(String method, String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        return ALL.stream()
                .filter(right -> right.method().matcher(method).matches()
                        && right.path().matcher(bare).matches())
                .map(Right::capability)
                .findFirst();
    }
}
