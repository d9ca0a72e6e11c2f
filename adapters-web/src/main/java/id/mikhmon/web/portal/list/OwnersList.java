package id.mikhmon.web.portal.list;

import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.portal.frame.PageExchange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every list of the owner's portal: its filters, its orders and its columns. The first column of each names the row and is always
 * there, and so are those with buttons; neither stands here. A new list adds its lines. Orders are few: each has an index, or its list is
 * short.
 */
public enum OwnersList {
    ORDERS(
            "/admin/orders",
            List.of("status", "from", "to", "q"),
            List.of("newest", "oldest"),
            List.of(
                    "orders.column.status",
                    "orders.column.offer",
                    "orders.column.customer",
                    "orders.column.agent",
                    "orders.column.total",
                    "orders.column.time"),
            List.of(
                    "orders.column.price",
                    "orders.column.fee",
                    "orders.column.router",
                    "orders.column.paid",
                    "orders.column.delivered")),
    HELD_SALES(
            "/admin/held-sales",
            List.of("status"),
            List.of("newest", "oldest"),
            List.of(
                    "heldsales.column.status",
                    "heldsales.column.agent",
                    "heldsales.column.sale",
                    "heldsales.column.limit",
                    "heldsales.column.total",
                    "heldsales.column.time"),
            List.of()),
    OFFERS(
            "/admin/offers",
            List.of(),
            List.of("price", "name"),
            List.of(
                    "offers.column.status",
                    "offers.column.price",
                    "offers.column.validity",
                    "offers.column.router",
                    "offers.column.profile"),
            List.of("offers.column.id")),
    AGENTS(
            "/admin/agents",
            List.of("q"),
            List.of("code", "name", "level"),
            List.of("agents.column.code", "agents.column.status", "agents.column.level", "agents.column.phone"),
            List.of("agents.column.upline", "agents.column.email", "agents.column.credit")),
    REGISTRATIONS(
            "/admin/registrations",
            List.of("status"),
            List.of("newest", "oldest"),
            List.of(
                    "registrations.column.status",
                    "registrations.column.name",
                    "registrations.column.phone",
                    "registrations.column.time"),
            List.of("registrations.column.email", "registrations.column.upline")),
    PROMOTIONS(
            "/admin/promotions",
            List.of(),
            List.of(),
            List.of(
                    "promotions.column.month",
                    "promotions.column.turnover",
                    "promotions.column.from",
                    "promotions.column.to",
                    "promotions.column.since"),
            List.of()),
    LEVELS(
            "/admin/levels",
            List.of(),
            List.of(),
            List.of(
                    "levels.column.code",
                    "levels.column.discount",
                    "levels.column.commission",
                    "levels.column.uplines",
                    "levels.column.own",
                    "levels.column.turnover"),
            List.of()),
    TOP_UPS(
            "/admin/top-ups",
            List.of("status"),
            List.of("newest", "oldest"),
            List.of(
                    "requests.column.status",
                    "requests.column.agent",
                    "requests.column.amount",
                    "requests.column.time"),
            List.of("requests.column.unclear")),
    WITHDRAWALS(
            "/admin/withdrawals",
            List.of("status"),
            List.of("newest", "oldest"),
            List.of(
                    "requests.column.status",
                    "requests.column.agent",
                    "requests.column.amount",
                    "requests.column.time"),
            List.of()),
    ENTRIES(
            "/admin/entries",
            List.of("account", "from", "to", "cause"),
            List.of(),
            List.of("entries.column.time", "entries.column.lines", "entries.column.note"),
            List.of("entries.column.number")),
    PAYMENTS(
            "/admin/payments",
            List.of(),
            List.of(),
            List.of("payments.column.status", "payments.column.environment", "payments.column.callback"),
            List.of()),
    INBOX(
            "/admin/inbox",
            List.of("state"),
            List.of(),
            List.of("inbox.column.received", "outbox.column.state", "inbox.column.result", "inbox.column.deliveries"),
            List.of()),
    ROUTERS(
            "/admin/routers",
            List.of(),
            List.of(),
            List.of("routers.column.state", "routers.column.address", "routers.column.checked", "routers.column.error"),
            List.of()),
    MESSAGING(
            "/admin/messaging",
            List.of(),
            List.of(),
            List.of("messaging.column.status", "messaging.column.device", "messaging.column.checked"),
            List.of()),
    OUTBOX(
            "/admin/outbox",
            List.of("state"),
            List.of(),
            List.of(
                    "outbox.column.state",
                    "outbox.column.lane",
                    "outbox.column.attempts",
                    "outbox.column.created",
                    "outbox.column.error"),
            List.of()),
    STAFF(
            "/admin/staff",
            List.of(),
            List.of(),
            List.of(
                    "staff.column.login",
                    "staff.column.kind",
                    "staff.column.status",
                    "staff.column.factor",
                    "staff.column.rights"),
            List.of()),
    AUDIT(
            "/admin/audit",
            List.of("actor", "action", "subject"),
            List.of(),
            List.of(
                    "audit.column.subject",
                    "audit.column.actor",
                    "audit.column.time",
                    "audit.column.before",
                    "audit.column.after",
                    "audit.column.number"),
            List.of());

    /** In the address: by what the rows are sorted. */
    public static final String SORT = "sort";

    private static final Map<String, OwnersList> NAMED =
            Arrays.stream(values()).collect(Collectors.toMap(list -> list.listName.value(), Function.identity()));

    private final ListName listName;
    private final String path;
    private final List<String> filters;
    private final List<String> sorts;
    private final List<ListColumn> columns;
    private final Map<String, ListColumn> keyed;

    /**
     * @param filters names of the parameters of its address that choose rows; the page that is looked at is none
     * @param sorts by what it can be sorted, the usual first; empty when there is one order only
     * @param usual headings of the columns that it shows by itself
     * @param further headings of those that it shows to whoever asks
     */
    OwnersList(String path, List<String> filters, List<String> sorts, List<String> usual, List<String> further) {
        this.listName = new ListName(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.path = path;
        this.filters = filters;
        this.sorts = sorts;
        this.columns = Stream.concat(
                        usual.stream().map(heading -> ListColumn.of(heading, true)),
                        further.stream().map(heading -> ListColumn.of(heading, false)))
                .toList();
        this.keyed =
                columns.stream().collect(Collectors.toMap(column -> column.key().value(), Function.identity()));
    }

    /** @throws IllegalArgumentException when no list is called so, which is a mistake of a page */
    static OwnersList named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no list " + name));
    }

    static Optional<OwnersList> find(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    ListName listName() {
        return listName;
    }

    public String path() {
        return path;
    }

    List<ListColumn> columns() {
        return columns;
    }

    List<String> sorts() {
        return sorts;
    }

    /** @return the parameters of its address that a saved view keeps, in one order */
    List<String> parameters() {
        return sorts.isEmpty()
                ? filters
                : Stream.concat(filters.stream(), Stream.of(SORT)).toList();
    }

    /** @throws IllegalArgumentException when the list has no such column, which is a mistake of a page */
    ListColumn column(String key) {
        return Optional.ofNullable(keyed.get(key))
                .orElseThrow(() -> new IllegalArgumentException(this + " has no column " + key));
    }

    /** @return by what the address wants it sorted; the usual when it says nothing that the list knows */
    public String sort(PageExchange exchange) {
        return exchange.parameter(SORT).filter(sorts::contains).orElse(sorts.get(0));
    }

    /** @return which end of a list that is sorted by age comes first */
    public AgeOrder age(PageExchange exchange) {
        return sort(exchange).equals("oldest") ? AgeOrder.OLDEST : AgeOrder.NEWEST;
    }

    /** @return filters and order that the request asks for, as the query of an address without unknown parameters */
    public String query(PageExchange exchange) {
        return query(exchange, sorts.isEmpty() ? "" : sort(exchange));
    }

    /** @return the query that the list is sorted so with, other parameters kept */
    String query(PageExchange exchange, String sort) {
        Optional<String> other = Optional.of(sort).filter(wanted -> sorts.indexOf(wanted) > 0);
        return Stream.concat(
                        filters.stream()
                                .flatMap(name -> exchange.parameter(name).map(value -> pair(name, value)).stream()),
                        other.map(wanted -> pair(SORT, wanted)).stream())
                .collect(Collectors.joining("&"));
    }

    /**
     * @param query as it was stored, perhaps by an older version
     * @return the list's own address with those of its parameters that the list still knows
     */
    String address(String query) {
        String known = Arrays.stream(query.split("&"))
                .filter(pair -> parameters().stream().anyMatch(name -> pair.startsWith(name + "=")))
                .collect(Collectors.joining("&"));
        return known.isEmpty() ? path : path + "?" + known;
    }

    private static String pair(String name, String value) {
        return name + "=" + PageExchange.encoded(value);
    }
}
