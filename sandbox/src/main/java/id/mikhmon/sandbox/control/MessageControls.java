package id.mikhmon.sandbox.control;

import id.mikhmon.sandbox.fonnte.FonnteFault;
import id.mikhmon.sandbox.fonnte.FonnteStandIn;
import id.mikhmon.sandbox.fonnte.PhoneMessage;
import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /sandbox/messages…}: what phones show, what customers write, and faults of the WhatsApp gateway. */
final class MessageControls {
    private final FonnteStandIn fonnte;

    MessageControls(FonnteStandIn fonnte) {
        this.fonnte = fonnte;
    }

    /**
     * Empty when there is no such call.
     *
     * @param path what follows {@code /sandbox/messages}
     */
    Optional<Answer> handle(String method, List<String> path, Call call) {
        String name = path.isEmpty() ? "" : path.get(0);
        return switch (method + " " + name) {
            case "GET " -> Optional.of(list(call));
            case "POST " -> Optional.of(write(call));
            case "GET faults" -> Optional.of(Answer.json(200, fault()));
            case "PUT faults" -> {
                fonnte.misbehave(call.mode(FonnteFault.class), call.latency());
                yield Optional.of(Answer.json(200, fault()));
            }
            case "GET webhook" -> Optional.of(Answer.json(200, Json.object("url", fonnte.inboundUrl())));
            case "PUT webhook" -> {
                fonnte.sendInboundTo(call.required("url"));
                fonnte.sendStatusTo(call.has("statusUrl") ? call.text("statusUrl") : null);
                yield Optional.of(Answer.json(200, Json.object("url", fonnte.inboundUrl())));
            }
            default -> Optional.empty();
        };
    }

    /** What was sent and what was written, oldest first. */
    List<Map<String, Object>> talk(long count) {
        List<Map<String, Object>> talk = new ArrayList<>();
        Views.last(fonnte.messages(), count).forEach(m -> talk.add(marked(m, "OUT")));
        Views.last(fonnte.written(), count).forEach(m -> talk.add(marked(m, "IN")));
        talk.sort(Comparator.comparing(m -> String.valueOf(m.get("at"))));
        return talk;
    }

    Map<String, Object> fault() {
        return Views.fault(fonnte.fault(), fonnte.latency());
    }

    private Answer list(Call call) {
        String phone = call.request.query().get("phone");
        List<PhoneMessage> sent = phone == null
                ? fonnte.messages()
                : fonnte.messagesTo(phone.startsWith(" ") ? "+" + phone.strip() : phone);
        long limit = call.number("limit", 1_000, 100_000);
        return Answer.json(
                200,
                Json.object(
                        "messages",
                        Views.last(sent, limit).stream().map(Views::message).toList(),
                        "count",
                        sent.size()));
    }

    private Answer write(Call call) {
        if (call.has("gateway") && !"fonnte".equals(call.text("gateway"))) {
            throw new IllegalArgumentException("'gateway' has no stand-in: " + call.text("gateway"));
        }
        Object delivery = fonnte.write(call.required("phone"), call.required("text"))
                .map(Views::delivery)
                .orElse(null);
        return Answer.json(202, Json.object("delivery", delivery));
    }

    private static Map<String, Object> marked(PhoneMessage message, String direction) {
        Map<String, Object> view = Views.message(message);
        view.put("direction", direction);
        return view;
    }
}
