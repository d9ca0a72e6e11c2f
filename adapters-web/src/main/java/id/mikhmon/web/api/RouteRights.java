package id.mikhmon.web.api;

import id.mikhmon.domain.identity.Capability;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which capability each route of the admin API and of the agents' needs from a person's token. What is not listed nobody may call
 * with one: a new route has to be put here before a person can use it.
 */
final class RouteRights {
    private static final List<Right> OF_AGENTS = List.of(
            right("GET", "balance|offers|vouchers|ledger", Capability.SELL),
            right("GET|POST", "sales", Capability.SELL),
            right("GET", "sales/[^/]+", Capability.SELL),
            right("GET", "held-sales(/[^/]+)?", Capability.SELL),
            right("GET|POST", "top-ups|withdrawals", Capability.SELL),
            right("GET", "(top-ups|withdrawals)/[^/]+", Capability.SELL),
            // Whether its level allows it is asked where it is done.
            right("GET|POST", "sub-agents", Capability.SELL),
            right("GET", "sub-agents/[^/]+", Capability.SELL));

    private static final List<Right> ALL = List.of(
            right("GET|PUT|POST", "routers(/[^/]+(/test)?)?", Capability.MANAGE_ROUTERS),
            right("GET|PUT", "offers(/[^/]+)?", Capability.MANAGE_OFFERS),
            right("GET|PUT", "agents(/[^/]+)?", Capability.MANAGE_AGENTS),
            right("POST", "agents/import", Capability.MANAGE_AGENTS),
            right("POST|PUT", "agents/[^/]+/login", Capability.MANAGE_AGENTS),
            right("GET", "registrations(/[^/]+)?", Capability.MANAGE_AGENTS),
            right("GET", "promotions", Capability.MANAGE_AGENTS),
            right("POST", "promotions/[^/]+/accept", Capability.MANAGE_AGENTS),
            right("DELETE", "promotions/[^/]+/hold", Capability.MANAGE_AGENTS),
            right("POST", "registrations/[^/]+/(approve|reject)", Capability.MANAGE_AGENTS),
            right("GET|PUT", "agents/[^/]+/prices", Capability.MANAGE_PRICES),
            right("GET|PUT|DELETE", "levels(/[^/]+)?", Capability.MANAGE_PRICES),
            right("GET|PUT", "levels/[^/]+/prices", Capability.MANAGE_PRICES),
            right("GET", "levels/[^/]+/example", Capability.MANAGE_PRICES),
            // It spends an agent's money, so that it takes more than an agent's own right to sell.
            right("POST", "agents/[^/]+/(sales|wallet-movements)", Capability.CORRECT_LEDGER),
            right("GET", "agents/[^/]+/sales(/[^/]+)?", Capability.VIEW_ORDERS),
            right("GET", "held-sales(/[^/]+)?", Capability.VIEW_ORDERS),
            right("POST", "held-sales/[^/]+/(approve|reject)", Capability.RESOLVE_ORDERS),
            right("GET", "agents/[^/]+/statement", Capability.VIEW_LEDGER),
            right("GET", "(top-ups|withdrawals)(/[^/]+(/proof)?)?", Capability.APPROVE_TOP_UPS),
            right("POST", "(top-ups|withdrawals)/[^/]+/(approve|reject)", Capability.APPROVE_TOP_UPS),
            right("POST", "top-ups/[^/]+/(credit|give-back)", Capability.APPROVE_TOP_UPS),
            right("GET", "ledger/(accounts|entries)", Capability.VIEW_LEDGER),
            right("GET|POST", "ledger/verification", Capability.VIEW_LEDGER),
            right("GET|PUT", "payment-gateways(/[^/]+)?", Capability.MANAGE_GATEWAYS),
            right("GET|POST", "payment-callbacks(/[^/]+/(work|close))?", Capability.MANAGE_GATEWAYS),
            right("GET|PUT", "messaging-gateways(/[^/]+)?", Capability.MANAGE_GATEWAYS),
            right("GET", "orders(/[^/]+)?", Capability.VIEW_ORDERS),
            right("GET", "orders/[^/]+/decisions", Capability.VIEW_ORDERS),
            // What moves money needs a second right, which the resource asks for.
            right("POST", "orders/[^/]+/decisions", Capability.RESOLVE_ORDERS),
            right("GET|POST", "outbox(/[^/]+/retry)?", Capability.MANAGE_OUTBOX),
            right("GET|PUT", "staff(/[^/]+)?", Capability.MANAGE_STAFF),
            right("POST", "staff/[^/]+/link", Capability.MANAGE_STAFF),
            right("DELETE", "staff/[^/]+/(second-factor|sessions)", Capability.MANAGE_STAFF),
            right("GET|POST", "audit(/verify)?", Capability.VIEW_AUDIT));

    private RouteRights() {}

    private record Right(Pattern method, Pattern path, Capability capability) {}

    private static Right right(String methods, String path, Capability capability) {
        return new Right(Pattern.compile(methods), Pattern.compile(path), capability);
    }

    /**
     * @param path below the admin API, as it is written
     * @return empty when no person may call it
     */
    static Optional<Capability> needed(String method, String path) {
        return needed(ALL, method, path);
    }

    /**
     * @param path below the agents' API, as it is written
     * @return empty when no agent may call it
     */
    static Optional<Capability> neededByAgent(String method, String path) {
        return needed(OF_AGENTS, method, path);
    }

    private static Optional<Capability> needed(List<Right> rights, String method, String path) {
        // What is decoded, or cut off behind a semicolon, could name another route than the one that runs.
        if (path.indexOf(';') >= 0) {
            return Optional.empty();
        }
        String bare = path.replaceAll("^/+|/+$", "");
        return rights.stream()
                .filter(right -> right.method().matcher(method).matches()
                        && right.path().matcher(bare).matches())
                .map(Right::capability)
                .findFirst();
    }
}
