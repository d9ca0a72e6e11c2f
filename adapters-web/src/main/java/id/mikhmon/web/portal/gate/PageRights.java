package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.Who;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PersonKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which capability each page of the owner's portal needs, in the order of the menu, and which pages agents have. A page that is
 * not listed is an administrator's alone, and one of the agents' portal nobody's: a new page has to be put here first.
 */
public final class PageRights {
    private static final List<Right> ALL = List.of(
            right("home|search", Capability.VIEW_ORDERS),
            right("orders?|orders-(csv|xlsx)|held-sales?", Capability.VIEW_ORDERS),
            right("offers?", Capability.MANAGE_OFFERS),
            right("agents?|agents-(csv|xlsx|import|upload)|registrations?|promotions", Capability.MANAGE_AGENTS),
            right("top-ups|withdrawals|request|proof", Capability.APPROVE_TOP_UPS),
            right("levels?|prices", Capability.MANAGE_PRICES),
            right("ledger|entries|entries-(csv|xlsx)|statement|statement-(csv|xlsx|pdf)", Capability.VIEW_LEDGER),
            right("payments?|inbox", Capability.MANAGE_GATEWAYS),
            right("routers?", Capability.MANAGE_ROUTERS),
            right("messaging|messenger", Capability.MANAGE_GATEWAYS),
            right("outbox", Capability.MANAGE_OUTBOX),
            right("staff|person", Capability.MANAGE_STAFF),
            right("audit", Capability.VIEW_AUDIT),
            right("settings", Capability.MANAGE_SETTINGS));

    /** The agents' own pages, of which every agent sees its own things alone. */
    private static final Pattern AGENTS = Pattern.compile(
            "/agent/(home|more|sell|sale|held|vouchers|ledger|commission|top-ups?|request|withdraw|link|prices?|sub-agents?)(\\.xhtml)?"
                    + "|/agent/(statement|statement-xlsx|statement-pdf|proof)");

    private static final List<String> FIRST_PAGES = List.of(
            "/admin/home",
            "/admin/offers",
            "/admin/agents",
            "/admin/top-ups",
            "/admin/levels",
            "/admin/ledger",
            "/admin/payments",
            "/admin/routers",
            "/admin/outbox",
            "/admin/staff",
            "/admin/audit",
            "/admin/settings");

    private PageRights() {}

    private record Right(Pattern path, Capability capability) {}

    private static Right right(String page, Capability capability) {
        return new Right(Pattern.compile("/admin/(" + page + ")(\\.xhtml)?"), capability);
    }

    /** @return whether that person may open the page, or send its form */
    public static boolean allows(Who who, String path) {
        if (who.kind() == PersonKind.AGENT) {
            return AGENTS.matcher(path).matches();
        }
        return who.kind() == PersonKind.ADMIN || needed(path).filter(who::may).isPresent();
    }

    static Optional<Capability> needed(String path) {
        return ALL.stream()
                .filter(right -> right.path().matcher(path).matches())
                .map(Right::capability)
                .findFirst();
    }

    /** @return where the portal begins for that person; its own account when no page is for it */
    static String first(Who who) {
        if (who.kind() == PersonKind.AGENT) {
            return "/agent/home";
        }
        return FIRST_PAGES.stream()
                .filter(path -> allows(who, path))
                .findFirst()
                .orElse("/account");
    }
}
