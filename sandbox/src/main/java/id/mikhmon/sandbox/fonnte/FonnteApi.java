package id.mikhmon.sandbox.fonnte;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Handler;
import id.mikhmon.sandbox.http.Multipart;
import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Fonnte's API. Every refusal has HTTP 200 and {@code status: false} (whatsapp.md 4.2). */
final class FonnteApi implements Handler {
    private final FonnteStandIn gateway;
    private final AtomicLong requests = new AtomicLong(5_000_000);

    FonnteApi(FonnteStandIn gateway) {
        this.gateway = gateway;
    }

    @Override
    public Answer handle(Request request) {
        if (!"POST".equals(request.method())) {
            return Answer.json(405, Json.object("reason", "method not allowed", "status", false));
        }
        FonnteFault fault = gateway.fault();
        if (fault == FonnteFault.TOKEN_INVALID
                || !request.header("authorization").equals(gateway.settings().token())) {
            return refused("token invalid", fault);
        }
        try {
            return switch (request.path()) {
                case "/send" -> send(request, fault);
                case "/device" -> device();
                default -> Answer.json(404, Json.object("reason", "not found", "status", false));
            };
        } catch (SendRequest.Refused refusal) {
            return refused(refusal.getMessage(), fault);
        }
    }

    private Answer send(Request request, FonnteFault fault) throws SendRequest.Refused {
        Map<String, String> fields = switch (request.mediaType()) {
            case "application/x-www-form-urlencoded" -> Request.form(request.text());
            case "multipart/form-data" -> Multipart.fields(request);
            default -> throw new SendRequest.Refused("input invalid");
        };
        List<SendRequest.Letter> letters = SendRequest.letters(fields);
        boolean queues = "false".equals(fields.get("connectOnly"));
        boolean hasMedia = letters.stream().anyMatch(l -> l.media() != null);
        boolean refusesAll =
                fault.reason != null && fault != FonnteFault.NO_ATTACHMENTS && fault != FonnteFault.DISCONNECTED;
        if (refusesAll
                || (fault == FonnteFault.NO_ATTACHMENTS && hasMedia)
                || (fault == FonnteFault.DISCONNECTED && !queues)) {
            return refused(fault.reason, fault);
        }
        if (letters.isEmpty()) {
            return refused("target invalid", fault);
        }
        List<String> ids = new ArrayList<>();
        for (SendRequest.Letter letter : letters) {
            ids.add(gateway.deliver(letter, fault == FonnteFault.DISCONNECTED).id());
        }
        return Answer.json(
                200,
                Json.object(
                        "detail",
                        "success! message in queue",
                        "id",
                        ids,
                        "process",
                        "pending",
                        "requestid",
                        requests.incrementAndGet(),
                        "status",
                        true,
                        "target",
                        letters.stream().map(SendRequest.Letter::target).toList()));
    }

    private Answer device() {
        boolean connected = gateway.fault() != FonnteFault.DISCONNECTED;
        return Answer.json(
                200,
                Json.object(
                        "device",
                        gateway.settings().device(),
                        "device_status",
                        connected ? "connect" : "disconnect",
                        "expired",
                        "1830297600",
                        "messages",
                        gateway.messages().size(),
                        "name",
                        "Sandbox",
                        "package",
                        "Super",
                        "quota",
                        String.valueOf(
                                gateway.fault() == FonnteFault.QUOTA
                                        ? 0
                                        : Math.max(0, 1000 - gateway.messages().size())),
                        "status",
                        true));
    }

    private Answer refused(@Nullable String reason, FonnteFault fault) {
        return Answer.json(
                200,
                Json.object(
                        "reason",
                        reason,
                        "requestid",
                        requests.incrementAndGet(),
                        fault == FonnteFault.STRANGE ? "Status" : "status",
                        false));
    }
}
