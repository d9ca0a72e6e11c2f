package id.mikhmon.web.portal.frame;

import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.gate.PageRights;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;

/** The way around a portal: groups at the side, and on phones of agents a bar at the bottom. A new page adds its line here. */
@Named("menu")
@RequestScoped
public class Menu {
    private static final List<Group> ADMIN = List.of(
            new Group("overview", List.of(new Item("home", "/admin/home", "pi-home", List.of()))),
            new Group(
                    "sales",
                    List.of(
                            new Item("orders", "/admin/orders", "pi-shopping-cart", List.of("/admin/order")),
                            new Item("heldsales", "/admin/held-sales", "pi-shield", List.of("/admin/held-sale")),
                            new Item("offers", "/admin/offers", "pi-tag", List.of("/admin/offer")),
                            new Item(
                                    "agents",
                                    "/admin/agents",
                                    "pi-users",
                                    List.of("/admin/agent", "/admin/agents-import")),
                            new Item(
                                    "registrations",
                                    "/admin/registrations",
                                    "pi-user-plus",
                                    List.of("/admin/registration")),
                            new Item("promotions", "/admin/promotions", "pi-chart-line", List.of()),
                            new Item(
                                    "levels",
                                    "/admin/levels",
                                    "pi-sort-amount-up",
                                    List.of("/admin/level", "/admin/prices")))),
            new Group(
                    "money",
                    List.of(
                            new Item("topups", "/admin/top-ups", "pi-wallet", List.of()),
                            new Item("withdrawals", "/admin/withdrawals", "pi-money-bill", List.of()),
                            new Item(
                                    "ledger",
                                    "/admin/ledger",
                                    "pi-book",
                                    List.of("/admin/entries", "/admin/statement")),
                            new Item("payments", "/admin/payments", "pi-credit-card", List.of("/admin/payment")),
                            new Item("inbox", "/admin/inbox", "pi-download", List.of()))),
            new Group("network", List.of(new Item("routers", "/admin/routers", "pi-wifi", List.of("/admin/router")))),
            new Group(
                    "messages",
                    List.of(
                            new Item("messaging", "/admin/messaging", "pi-whatsapp", List.of("/admin/messenger")),
                            new Item("outbox", "/admin/outbox", "pi-inbox", List.of()))),
            new Group(
                    "house",
                    List.of(
                            new Item("staff", "/admin/staff", "pi-id-card", List.of("/admin/person")),
                            new Item("audit", "/admin/audit", "pi-history", List.of()),
                            new Item("settings", "/admin/settings", "pi-cog", List.of()))));

    private static final String SUB_AGENTS = "/agent/sub-agents";
    private static final Item AGENT_HOME = new Item("agent_home", "/agent/home", "pi-home", List.of());
    private static final Item AGENT_SELL =
            new Item("agent_sell", "/agent/sell", "pi-shopping-cart", List.of("/agent/sale"));
    private static final Item AGENT_VOUCHERS =
            new Item("agent_vouchers", "/agent/vouchers", "pi-ticket", List.of("/agent/held"));
    private static final Item AGENT_LEDGER = new Item("agent_ledger", "/agent/ledger", "pi-wallet", List.of());

    private static final List<Group> AGENT = List.of(
            new Group("agent_work", List.of(AGENT_HOME, AGENT_SELL, AGENT_VOUCHERS)),
            new Group(
                    "agent_money",
                    List.of(
                            AGENT_LEDGER,
                            new Item(
                                    "agent_topups",
                                    "/agent/top-ups",
                                    "pi-money-bill",
                                    List.of("/agent/top-up", "/agent/request", "/agent/withdraw")),
                            new Item("agent_commission", "/agent/commission", "pi-percentage", List.of()))),
            new Group(
                    "agent_shop",
                    List.of(
                            new Item("agent_link", "/agent/link", "pi-qrcode", List.of()),
                            new Item("agent_prices", "/agent/prices", "pi-tag", List.of("/agent/price")),
                            new Item("agent_subagents", SUB_AGENTS, "pi-users", List.of("/agent/sub-agent")))));

    /** Five at most: more do not fit under a thumb. What has no place here stands on the last one's page. */
    private static final List<Item> AGENT_BAR = List.of(
            AGENT_HOME,
            AGENT_SELL,
            AGENT_VOUCHERS,
            AGENT_LEDGER,
            new Item(
                    "agent_more",
                    "/agent/more",
                    "pi-ellipsis-h",
                    List.of(
                            "/agent/top-ups",
                            "/agent/top-up",
                            "/agent/request",
                            "/agent/withdraw",
                            "/agent/commission",
                            "/agent/link",
                            "/agent/prices",
                            "/agent/price",
                            SUB_AGENTS,
                            "/agent/sub-agent")));

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    Seller seller;

    /** @param name part of the text's key below {@code menu.group.} */
    public record Group(String name, List<Item> items) {}

    /**
     * @param name part of the text's key below {@code menu.item.}
     * @param below other pages that belong to this line
     */
    public record Item(String name, String path, String icon, List<String> below) {}

    public boolean isAgent() {
        return request.getRequestURI().startsWith("/agent/");
    }

    public List<Group> getGroups() {
        return isAgent()
                ? only(AGENT, item -> !item.path().equals(SUB_AGENTS) || seller.isBringingIn())
                : only(ADMIN, item -> allows(item.path()));
    }

    private static List<Group> only(List<Group> groups, Predicate<Item> shown) {
        return groups.stream()
                .map(group -> new Group(
                        group.name(), group.items().stream().filter(shown).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** @return whether the visitor may open that page of the owner's portal */
    public boolean allows(String path) {
        return PageRights.allows(visitor.who(), path);
    }

    public List<Item> getBar() {
        return isAgent() ? AGENT_BAR : List.of();
    }

    public boolean isHere(Item item) {
        String path = request.getRequestURI();
        return path.equals(item.path()) || item.below().contains(path);
    }
}
