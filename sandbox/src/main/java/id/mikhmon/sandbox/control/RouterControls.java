package id.mikhmon.sandbox.control;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.CustomerLogin;
import id.mikhmon.sandbox.router.RouterFault;
import id.mikhmon.sandbox.router.RouterStandIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /sandbox/router/…}: what is on the router, customers who log in, and its faults. */
final class RouterControls {
    private final RouterStandIn router;

    RouterControls(RouterStandIn router) {
        this.router = router;
    }

    /**
     * Empty when there is no such call.
     *
     * @param path what follows {@code /sandbox/router}
     */
    Optional<Answer> handle(String method, List<String> path, Call call) {
        return switch (method + " "
                + String.join("/", path.size() == 3 ? List.of(path.get(0), "*", path.get(2)) : path)) {
            case "GET users" ->
                Optional.of(Answer.json(200, Json.object("users", users(call.number("limit", 100_000, 100_000)))));
            case "GET users/count" -> Optional.of(Answer.json(200, Json.object("count", router.userCount())));
            case "POST users/*/login" -> Optional.of(login(path.get(1)));
            case "POST users/*/logout" ->
                Optional.of(Answer.json(200, Json.object("ended", router.logout(path.get(1)))));
            case "GET active" -> Optional.of(Answer.json(200, Json.object("active", router.activeUsers())));
            case "GET log" ->
                Optional.of(Answer.json(200, Json.object("log", log(call.number("limit", 1_000, 1_000)))));
            case "GET commands" ->
                Optional.of(Answer.json(
                        200, Json.object("commands", router.commandCounts(), "connections", router.openConnections())));
            case "GET faults" -> Optional.of(Answer.json(200, fault()));
            case "PUT faults" -> {
                router.misbehave(call.mode(RouterFault.class), call.latency());
                yield Optional.of(Answer.json(200, fault()));
            }
            default -> Optional.empty();
        };
    }

    /** The newest so many, oldest first. */
    List<Map<String, Object>> users(long count) {
        return Views.last(router.users(), count).stream().map(Views::user).toList();
    }

    List<Map<String, Object>> log(long count) {
        return Views.last(router.log(), count).stream().map(Views::line).toList();
    }

    Map<String, Object> fault() {
        return Views.fault(router.fault(), router.latency());
    }

    private Answer login(String user) {
        CustomerLogin login = router.login(user);
        if (login.comment() == null && login.refusal() != null) {
            return Problems.notFound("no user " + user + " on the router");
        }
        return Answer.json(login.refusal() == null ? 200 : 422, Views.login(login));
    }
}
