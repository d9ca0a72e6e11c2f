package id.mikhmon.sandbox.router;

import static id.mikhmon.sandbox.router.Property.counter;
import static id.mikhmon.sandbox.router.Property.limit;
import static id.mikhmon.sandbox.router.Property.preset;
import static id.mikhmon.sandbox.router.Property.reference;
import static id.mikhmon.sandbox.router.Property.shown;
import static id.mikhmon.sandbox.router.Property.text;

import id.mikhmon.sandbox.router.Property.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the router holds: its menus and its log. One command at a time, whoever sends it. */
final class Device {
    private static final int LOG_LINES = 1000;

    private final RouterSettings settings;
    private final Map<String, Menu> menus = new LinkedHashMap<>();
    private final Deque<Item> log = new ArrayDeque<>();
    private final HotspotSessions sessions = new HotspotSessions(this);
    private final Instant started;
    private long logged;

    Device(RouterSettings settings) {
        this.settings = settings;
        this.started = settings.clock().instant();
        hotspot();
        system();
        network();
        seed();
    }

    /** @param full true when no hotspot user can be added any more */
    synchronized Reply execute(Command command, boolean full) throws Trap {
        Menu menu = menus.get(command.path());
        if (menu == null) {
            throw new Trap(
                    0,
                    menus.keySet().stream().anyMatch(p -> p.startsWith(command.path()))
                            ? "no such command"
                            : "no such command prefix");
        }
        if (command.path().startsWith("/ip/hotspot/active")) {
            sessions.endThoseOverTheirLimit();
        }
        boolean addsUser = menu == users() && "add".equals(command.name());
        if (addsUser && full) {
            throw Trap.failure("no space left on device");
        }
        Reply reply = menu.execute(command);
        if (addsUser) {
            log("system,info", "hotspot user " + command.arguments().get("name") + " added by " + settings.user());
        }
        return reply;
    }

    synchronized CustomerLogin login(String user) {
        return sessions.login(user);
    }

    synchronized CustomerLogin login(String user, String password) {
        boolean right =
                users().named(user).stream().anyMatch(u -> u.get("password").equals(password));
        return right ? sessions.login(user) : CustomerLogin.refused(user, null, "invalid username or password");
    }

    synchronized int logout(String user) {
        return sessions.logout(user, "user request");
    }

    synchronized List<HotspotUser> hotspotUsers() {
        sessions.endThoseOverTheirLimit();
        List<HotspotUser> all = new ArrayList<>();
        for (Item user : users().all()) {
            if (!user.is("default")) {
                String limit = user.values.get("limit-bytes-total");
                all.add(new HotspotUser(
                        Words.toText(user.get("name")),
                        Words.toText(user.get("password")),
                        Words.toText(users().text(user, "profile")),
                        user.values.getOrDefault("server", "all"),
                        Words.toText(user.get("comment")),
                        user.values.get("limit-uptime"),
                        limit == null ? null : Long.valueOf(limit),
                        sessions.uptime(user),
                        user.is("disabled")));
            }
        }
        return all;
    }

    /** Users without the one for trials, which every router has. */
    synchronized int userCount() {
        return users().all().size() - 1;
    }

    synchronized List<String> activeUsers() {
        return active().all().stream().map(s -> Words.toText(s.get("user"))).toList();
    }

    synchronized List<LogLine> logLines() {
        return log.stream()
                .map(l -> new LogLine(Instant.parse(l.get("at")), l.get("topics"), Words.toText(l.get("message"))))
                .toList();
    }

    synchronized void log(String topics, String message) {
        Item line = Item.of(
                ++logged,
                "time",
                time(),
                "topics",
                topics,
                "message",
                message,
                "at",
                settings.clock().instant().toString());
        log.addLast(line);
        if (log.size() > LOG_LINES) {
            log.removeFirst();
        }
        menu("/log").changed(line, false);
    }

    Menu menu(String path) {
        return Objects.requireNonNull(menus.get(path), path);
    }

    Menu users() {
        return menu("/ip/hotspot/user");
    }

    Menu active() {
        return menu("/ip/hotspot/active");
    }

    Menu cookies() {
        return menu("/ip/hotspot/cookie");
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(settings.clock().instant(), settings.zone());
    }

    boolean isoDates() {
        return settings.since(7, 10);
    }

    String profileValue(Item user, String property) {
        Menu profiles = menu("/ip/hotspot/user/profile");
        return profiles.named(users().text(user, "profile")).stream()
                .findFirst()
                .map(p -> profiles.text(p, property))
                .orElse("");
    }

    /** A sale as MikhMon records it, as a script that nobody runs. */
    void record(String name, String owner, String source) {
        Menu scripts = menu("/system/script");
        scripts.seed(
                scripts.all().size() + 1L,
                "name",
                name,
                "owner",
                owner,
                "source",
                source,
                "comment",
                "mikhmon",
                "policy",
                "read,write");
    }

    private Menu menu(String path, Property... properties) {
        Menu menu = new Menu(path, properties);
        menus.put(path, menu);
        return menu;
    }

    private void hotspot() {
        Menu servers = menu(
                "/ip/hotspot",
                text("name"),
                text("interface"),
                text("address-pool"),
                text("profile"),
                text("addresses-per-mac"),
                preset("disabled", Kind.SWITCH, "false"),
                shown("invalid", Kind.SWITCH),
                shown("HTTPS", Kind.SWITCH));
        menu(
                        "/ip/hotspot/profile",
                        text("name"),
                        text("hotspot-address"),
                        text("dns-name"),
                        text("html-directory"),
                        text("login-by"),
                        preset("use-radius", Kind.SWITCH, "false"),
                        shown("default", Kind.SWITCH))
                .with("add", "set", "remove");
        Menu profiles = menu(
                        "/ip/hotspot/user/profile",
                        text("name"),
                        text("address-pool"),
                        preset("idle-timeout", Kind.DURATION, "none"),
                        preset("keepalive-timeout", Kind.DURATION, "2m"),
                        preset("status-autorefresh", Kind.DURATION, "1m"),
                        limit("session-timeout", Kind.DURATION),
                        preset("shared-users", Kind.NUMBER, "1"),
                        preset("add-mac-cookie", Kind.SWITCH, "true"),
                        preset("mac-cookie-timeout", Kind.DURATION, "3d"),
                        text("rate-limit"),
                        text("address-list"),
                        text("parent-queue"),
                        text("queue-type"),
                        text("insert-queue-before"),
                        preset("transparent-proxy", Kind.SWITCH, "false"),
                        text("open-status-page"),
                        text("on-login"),
                        text("on-logout"),
                        shown("default", Kind.SWITCH))
                .with("add", "set", "unset", "remove")
                .unique("name", item -> item.get("name"), "item with this name already exists");
        Menu users = menu(
                        "/ip/hotspot/user",
                        reference("server", null, "all", servers::names),
                        text("name"),
                        text("password"),
                        reference("profile", "default", null, profiles::names),
                        preset("mac-address", Kind.MAC, null),
                        text("address"),
                        text("email"),
                        text("routes"),
                        limit("limit-uptime", Kind.DURATION),
                        limit("limit-bytes-in", Kind.NUMBER),
                        limit("limit-bytes-out", Kind.NUMBER),
                        limit("limit-bytes-total", Kind.NUMBER),
                        counter("uptime", Kind.DURATION),
                        counter("bytes-in", Kind.NUMBER),
                        counter("bytes-out", Kind.NUMBER),
                        counter("packets-in", Kind.NUMBER),
                        counter("packets-out", Kind.NUMBER),
                        shown("dynamic", Kind.SWITCH),
                        preset("disabled", Kind.SWITCH, "false"),
                        text("comment"),
                        shown("default"))
                .with("add", "set", "unset", "remove", "enable", "disable", "comment", "reset-counters")
                .compute("uptime", sessions::uptime)
                .unique(
                        "name",
                        u -> u.get("name") + '\n' + u.get("server"),
                        "already have user with this name for this server");
        profiles.onRename((from, to) ->
                users.all().stream().filter(u -> u.get("profile").equals(from)).forEach(u -> u.set("profile", to)));
        menu(
                        "/ip/hotspot/active",
                        shown("server"),
                        shown("user"),
                        shown("address"),
                        shown("mac-address", Kind.MAC),
                        shown("login-by"),
                        counter("uptime", Kind.DURATION),
                        counter("bytes-in", Kind.NUMBER),
                        counter("bytes-out", Kind.NUMBER),
                        shown("radius", Kind.SWITCH))
                .with("remove")
                .compute("uptime", s -> Durations.text(1000 * sessions.seconds(s)))
                .compute("bytes-in", sessions::bytesUp)
                .compute("bytes-out", sessions::bytesDown)
                .onRemove(session -> sessions.end(session, "admin reset"));
        menu(
                        "/ip/hotspot/cookie",
                        shown("user"),
                        shown("domain"),
                        shown("mac-address", Kind.MAC),
                        shown("expires-in", Kind.DURATION),
                        shown("mac-cookie", Kind.SWITCH))
                .with("remove");
        menu("/ip/hotspot/host", shown("mac-address", Kind.MAC), shown("address"), shown("server"), shown("uptime"))
                .with("remove");
        menu(
                        "/ip/hotspot/ip-binding",
                        preset("mac-address", Kind.MAC, null),
                        text("address"),
                        text("to-address"),
                        text("server"),
                        text("type"),
                        text("comment"),
                        preset("disabled", Kind.SWITCH, "false"))
                .with("add", "set", "remove", "enable", "disable");
    }

    private void system() {
        Item identity = Item.of(0, "name", "Sandbox-Router");
        menu("/system/identity", text("name")).single(() -> identity).with("set");
        menu(
                        "/system/resource",
                        shown("uptime"),
                        shown("version"),
                        shown("build-time"),
                        shown("free-memory"),
                        shown("total-memory"),
                        shown("cpu"),
                        shown("cpu-count"),
                        shown("cpu-frequency"),
                        shown("cpu-load"),
                        shown("free-hdd-space"),
                        shown("total-hdd-space"),
                        shown("architecture-name"),
                        shown("board-name"),
                        shown("platform"))
                .single(() -> Item.of(
                        0,
                        "uptime",
                        Durations.text(1000
                                * Duration.between(started, settings.clock().instant())
                                        .toSeconds()),
                        "version",
                        settings.version(),
                        "build-time",
                        "2025-03-12 12:09:40",
                        "free-memory",
                        "88211456",
                        "total-memory",
                        "134217728",
                        "cpu",
                        "MIPS 24Kc V7.4",
                        "cpu-count",
                        "1",
                        "cpu-frequency",
                        "650",
                        "cpu-load",
                        "7",
                        "free-hdd-space",
                        "2678784",
                        "total-hdd-space",
                        "16777216",
                        "architecture-name",
                        "mipsbe",
                        "board-name",
                        "hAP lite",
                        "platform",
                        "MikroTik"));
        menu(
                        "/system/clock",
                        shown("time"),
                        shown("date"),
                        shown("time-zone-autodetect"),
                        shown("time-zone-name"),
                        shown("gmt-offset"),
                        shown("dst-active"))
                .single(() -> Item.of(
                        0,
                        "time",
                        time(),
                        "date",
                        DateTimeFormatter.ofPattern(isoDates() ? "yyyy-MM-dd" : "MMM/dd/yyyy", Locale.ENGLISH)
                                .format(now())
                                .toLowerCase(Locale.ROOT),
                        "time-zone-autodetect",
                        "true",
                        "time-zone-name",
                        settings.zone().getId(),
                        "gmt-offset",
                        settings.zone()
                                .getRules()
                                .getOffset(settings.clock().instant())
                                .getId(),
                        "dst-active",
                        "false"));
        menu(
                        "/system/routerboard",
                        shown("routerboard"),
                        shown("model"),
                        shown("serial-number"),
                        shown("current-firmware"))
                .single(() -> Item.of(
                        0,
                        "routerboard",
                        "true",
                        "model",
                        "RB941-2nD",
                        "serial-number",
                        "SANDBOX00001",
                        "current-firmware",
                        settings.version().split(" ")[0]));
        menu(
                        "/system/script",
                        text("name"),
                        text("owner"),
                        text("policy"),
                        text("source"),
                        text("comment"),
                        preset("dont-require-permissions", Kind.SWITCH, "false"),
                        counter("run-count", Kind.NUMBER))
                .with("add", "set", "remove", "comment")
                .unique("name", item -> item.get("name"), "item with this name already exists");
        menu(
                        "/system/scheduler",
                        text("name"),
                        text("start-date"),
                        text("start-time"),
                        preset("interval", Kind.DURATION, "0s"),
                        text("on-event"),
                        text("policy"),
                        text("comment"),
                        preset("disabled", Kind.SWITCH, "false"),
                        shown("next-run"),
                        counter("run-count", Kind.NUMBER))
                .with("add", "set", "remove", "enable", "disable", "comment")
                .unique("name", item -> item.get("name"), "item with this name already exists");
        menu("/log", shown("time"), shown("topics"), shown("message")).from(() -> new ArrayList<>(log));
    }

    private void network() {
        menu(
                "/interface",
                text("name"),
                shown("type"),
                shown("mac-address", Kind.MAC),
                shown("running", Kind.SWITCH),
                text("comment"),
                preset("disabled", Kind.SWITCH, "false"),
                counter("rx-byte", Kind.NUMBER),
                counter("tx-byte", Kind.NUMBER));
        menu("/ip/pool", text("name"), text("ranges"), text("next-pool"), text("comment"))
                .with("add", "set", "remove");
        menu(
                "/queue/simple",
                text("name"),
                text("target"),
                text("max-limit"),
                text("parent"),
                text("comment"),
                shown("dynamic", Kind.SWITCH),
                preset("disabled", Kind.SWITCH, "false"));
        menu(
                "/ip/dhcp-server/lease",
                text("address"),
                preset("mac-address", Kind.MAC, null),
                text("comment"),
                shown("status"),
                shown("host-name"));
        menu("/ppp/secret", text("name"), text("password"), text("profile"), text("service"), text("comment"));
        menu("/ppp/profile", text("name"));
        menu("/ppp/active", shown("name"), shown("address"), shown("uptime"));
        menu("/user", text("name"), text("group"), text("comment"));
        menu("/user/active", shown("name"), shown("address"), shown("via"));
    }

    private void seed() {
        menu("/ip/pool").seed(1, "name", "dhcp_pool1", "ranges", "10.5.50.10-10.5.50.250");
        menu("/interface")
                .seed(1, "name", "ether1", "type", "ether", "mac-address", "5C:CF:7F:00:00:01", "running", "true");
        menu("/user").seed(1, "name", settings.user(), "group", "full");
        menu("/ip/hotspot/profile")
                .seed(
                        1,
                        "name",
                        "hsprof1",
                        "hotspot-address",
                        "10.5.50.1",
                        "dns-name",
                        "hotspot.lan",
                        "html-directory",
                        "hotspot",
                        "login-by",
                        "cookie,http-chap,http-pap,mac-cookie");
        menu("/ip/hotspot")
                .seed(
                        1,
                        "name",
                        "hotspot1",
                        "interface",
                        "bridge-hotspot",
                        "address-pool",
                        "dhcp_pool1",
                        "profile",
                        "hsprof1",
                        "addresses-per-mac",
                        "2");
        Menu profiles = menu("/ip/hotspot/user/profile");
        profiles.seed(1, "name", "default", "default", "true", "shared-users", "1");
        profile(profiles, "3jam", 1500, "3h", 2000, "1M/2M");
        profile(profiles, "1hari", 4000, "1d", 5000, "1M/3M");
        profile(profiles, "7hari", 20000, "7d", 25000, "2M/5M");
        users().seed(0, "name", "default-trial", "default", "true", "comment", "counters and limits for trial users");
    }

    private static void profile(Menu profiles, String name, int price, String validity, int sellingPrice, String rate) {
        long id = profiles.all().size() + 1L;
        profiles.seed(
                id,
                "name",
                name,
                "rate-limit",
                rate,
                "shared-users",
                "1",
                "on-login",
                MikhMonProfile.line(
                        "remc", price, Durations.text(Durations.millis(validity).orElse(0)), sellingPrice));
    }

    private String time() {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(now());
    }

    /** The menus' paths, for a completeness check. */
    Set<String> paths() {
        return menus.keySet();
    }

    Collection<String> profileNames() {
        return menu("/ip/hotspot/user/profile").names();
    }
}
