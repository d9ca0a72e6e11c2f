package id.mikhmon.sandbox.control;

import id.mikhmon.sandbox.fonnte.PhoneMessage;
import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.CustomerLogin;
import id.mikhmon.sandbox.router.HotspotUser;
import id.mikhmon.sandbox.router.LogLine;
import id.mikhmon.sandbox.tripay.TripayPayment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How things of the stand-ins look in the control API's JSON. */
final class Views {
    private Views() {}

    static Map<String, Object> payment(TripayPayment p) {
        return Json.object(
                "gateway", "tripay",
                "reference", p.reference(),
                "merchantRef", p.merchantRef(),
                "method", p.method(),
                "methodName", p.methodName(),
                "customer", p.customer(),
                "item", p.item(),
                "amount", p.amount(),
                "fee", p.fee(),
                "total", p.total(),
                "status", p.status(),
                "payCode", p.payCode(),
                "checkoutUrl", p.checkoutUrl(),
                "createdAt", p.createdAt(),
                "expiresAt", p.expiresAt(),
                "paidAt", p.paidAt());
    }

    static Map<String, Object> delivery(Delivery d) {
        return Json.object(
                "at", d.at(),
                "reference", d.subject(),
                "event", d.event(),
                "attempt", d.attempt(),
                "status", d.status(),
                "millis", d.micros() / 1000.0,
                "accepted", d.accepted(),
                "answer", d.answer());
    }

    static Map<String, Object> message(PhoneMessage m) {
        return Json.object(
                "gateway",
                m.gateway(),
                "phone",
                m.phone(),
                "text",
                m.text(),
                "mediaUrl",
                m.mediaUrl(),
                "at",
                m.at(),
                "id",
                m.id(),
                "queued",
                m.queued());
    }

    static Map<String, Object> user(HotspotUser u) {
        return Json.object(
                "name", u.name(),
                "password", u.password(),
                "profile", u.profile(),
                "server", u.server(),
                "comment", u.comment(),
                "limitUptime", u.limitUptime(),
                "limitBytesTotal", u.limitBytesTotal(),
                "uptime", u.uptime(),
                "disabled", u.disabled());
    }

    static Map<String, Object> login(CustomerLogin l) {
        return Json.object(
                "user",
                l.user(),
                "online",
                l.refusal() == null,
                "refusal",
                l.refusal(),
                "address",
                l.address(),
                "macAddress",
                l.macAddress(),
                "comment",
                l.comment());
    }

    static Map<String, Object> line(LogLine l) {
        return Json.object("at", l.at(), "topics", l.topics(), "message", l.message());
    }

    static Map<String, Object> fault(Enum<?> mode, Duration latency) {
        List<String> modes = Arrays.stream(mode.getDeclaringClass().getEnumConstants())
                .map(Enum::name)
                .toList();
        return Json.object("mode", mode.name(), "latencyMs", latency.toMillis(), "modes", modes);
    }

    /** The last so many, in their order. */
    static <T> List<T> last(List<T> all, long count) {
        return all.subList((int) Math.max(0, all.size() - count), all.size());
    }
}
