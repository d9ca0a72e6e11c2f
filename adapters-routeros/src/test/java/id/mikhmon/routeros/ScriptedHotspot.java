package id.mikhmon.routeros;

import id.mikhmon.routeros.wire.ScriptedRouter;
import id.mikhmon.routeros.wire.ScriptedRouter.Peer;
import id.mikhmon.routeros.wire.ScriptedRouter.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The least of a hotspot: profiles, servers and users by name. It matches a profile's unique prefix as a router does,
 * so that an adapter that forgets to check is caught.
 */
final class ScriptedHotspot implements ScriptedRouter.Script {

    final List<String> profiles = new CopyOnWriteArrayList<>(List.of("1hari", "100M", "100MD"));
    final List<String> servers = new CopyOnWriteArrayList<>(List.of("hotspot1"));
    final Map<String, Request> users = new ConcurrentHashMap<>();
    /** How long users were online, as the router writes it; {@code 0s} when nothing is said. */
    final Map<String, String> uptimes = new ConcurrentHashMap<>();
    /** User names by the id of their session or cookie. */
    final Map<String, String> sessions = new ConcurrentHashMap<>();

    final Map<String, String> cookies = new ConcurrentHashMap<>();
    final List<Request> seen = new CopyOnWriteArrayList<>();
    volatile String password = "secret";
    volatile String refusal = "";
    volatile String date = "2026-11-23";

    @Override
    public void play(Peer peer) throws IOException {
        while (true) {
            answer(peer, peer.next());
        }
    }

    void answer(Peer peer, Request request) throws IOException {
        seen.add(request);
        switch (request.command()) {
            case "/login" -> login(peer, request);
            case "/ip/hotspot/user/profile/print" -> print(peer, request, profiles);
            case "/ip/hotspot/print" -> print(peer, request, servers);
            case "/ip/hotspot/user/print" -> printUser(peer, request);
            case "/ip/hotspot/user/add" -> add(peer, request);
            case "/ip/hotspot/user/remove" -> removeUser(peer, request);
            case "/ip/hotspot/cookie/print" -> printOf(peer, request, cookies);
            case "/ip/hotspot/cookie/remove" -> removeFrom(peer, request, cookies);
            case "/ip/hotspot/active/print" -> printOf(peer, request, sessions);
            case "/ip/hotspot/active/remove" -> removeFrom(peer, request, sessions);
            case "/system/identity/print" -> print(peer, request, List.of("Cafe-Router"));
            case "/system/resource/print" -> record(peer, request, "=version=7.16.2 (stable)", "=board-name=hAP lite");
            case "/system/clock/print" -> record(peer, request, "=date=" + date);
            default -> trap(peer, request, "no such command");
        }
    }

    private void login(Peer peer, Request request) throws IOException {
        if (request.argument("password").equals(password)) {
            peer.reply(request, "!done");
        } else {
            trap(peer, request, "invalid user name or password (6)");
        }
    }

    private static void record(Peer peer, Request request, String... properties) throws IOException {
        peer.reply(request, "!re", properties);
        peer.reply(request, "!done");
    }

    private void add(Peer peer, Request request) throws IOException {
        String profile = request.argument("profile");
        long matching = profiles.stream().filter(p -> p.startsWith(profile)).count();
        if (!refusal.isEmpty()) {
            trap(peer, request, refusal);
        } else if (!profiles.contains(profile) && matching != 1) {
            trap(peer, request, "input does not match any value of profile");
        } else if (users.putIfAbsent(request.argument("name"), request) != null) {
            trap(peer, request, "failure: already have user with this name for this server");
        } else {
            peer.reply(request, "!done", "=ret=*" + Integer.toHexString(users.size()));
        }
    }

    private void printUser(Peer peer, Request request) throws IOException {
        String name = request.queries().get(0).substring("?name=".length());
        Request user = users.get(name);
        if (user == null) {
            peer.reply(request, "!empty");
        } else {
            List<String> properties = new ArrayList<>(
                    List.of("=.id=" + idOf(name), "=name=" + name, "=uptime=" + uptimes.getOrDefault(name, "0s")));
            if (!user.argument("comment").isEmpty()) {
                properties.add("=comment=" + user.argument("comment"));
            }
            peer.reply(request, "!re", properties.toArray(String[]::new));
        }
        peer.reply(request, "!done");
    }

    private static String idOf(String name) {
        return "*" + Integer.toHexString(name.hashCode());
    }

    private void removeUser(Peer peer, Request request) throws IOException {
        if (!refusal.isEmpty()) {
            trap(peer, request, refusal);
        } else if (users.keySet().removeIf(name -> idOf(name).equals(request.argument(".id")))) {
            peer.reply(request, "!done");
        } else {
            trap(peer, request, "no such item");
        }
    }

    private static void printOf(Peer peer, Request request, Map<String, String> records) throws IOException {
        String name = request.queries().get(0).substring("?user=".length());
        for (Map.Entry<String, String> record : records.entrySet()) {
            if (record.getValue().equals(name)) {
                peer.reply(request, "!re", "=.id=" + record.getKey(), "=user=" + name);
            }
        }
        peer.reply(request, "!done");
    }

    private static void removeFrom(Peer peer, Request request, Map<String, String> records) throws IOException {
        if (records.remove(request.argument(".id")) == null) {
            trap(peer, request, "no such item (4)");
        } else {
            peer.reply(request, "!done");
        }
    }

    private static void print(Peer peer, Request request, List<String> names) throws IOException {
        for (String name : names) {
            if (request.queries().isEmpty() || request.queries().contains("?name=" + name)) {
                peer.reply(request, "!re", "=name=" + name);
            }
        }
        peer.reply(request, "!done");
    }

    private static void trap(Peer peer, Request request, String message) throws IOException {
        peer.reply(request, "!trap", "=message=" + message);
        peer.reply(request, "!done");
    }
}
