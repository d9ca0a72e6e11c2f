package id.mikhmon.domain.identity;

import java.util.EnumSet;
import java.util.Set;

/** One thing that a person may do. An administrator has all of them, an agent {@link #SELL} alone. */
public enum Capability {
    SELL,
    VIEW_ORDERS,
    RESOLVE_ORDERS,
    MANAGE_OFFERS,
    MANAGE_PRICES,
    MANAGE_ROUTERS,
    MANAGE_AGENTS,
    APPROVE_TOP_UPS,
    VIEW_LEDGER,
    CORRECT_LEDGER,
    VIEW_REPORTS,
    MANAGE_GATEWAYS,
    MANAGE_OUTBOX,
    MANAGE_STAFF,
    MANAGE_SETTINGS,
    VIEW_AUDIT;

    public static final Set<Capability> ALL = Set.copyOf(EnumSet.allOf(Capability.class));
    public static final Set<Capability> OF_AN_AGENT = Set.of(SELL);
}
