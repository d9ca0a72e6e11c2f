package id.mikhmon.sandbox.control;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Deliveries;
import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.tripay.BulkResult;
import id.mikhmon.sandbox.tripay.PaymentStep;
import id.mikhmon.sandbox.tripay.TripayFault;
import id.mikhmon.sandbox.tripay.TripayStandIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /sandbox/payments/…}: buyers pay or do not, callbacks are repeated, the gateway misbehaves. */
final class PaymentControls {
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_TIMES = 1_000;

    private final TripayStandIn tripay;

    PaymentControls(TripayStandIn tripay) {
        this.tripay = tripay;
    }

    /**
     * Empty when there is no such call.
     *
     * @param path what follows {@code /sandbox/payments}
     */
    Optional<Answer> handle(String method, List<String> path, Call call) {
        return switch (method + " " + path.size()) {
            case "GET 0" -> Optional.of(list(call));
            case "GET 1" -> Optional.of(one(path.get(0), call));
            case "PUT 1" -> "faults".equals(path.get(0)) ? Optional.of(misbehave(call)) : Optional.empty();
            case "POST 1" -> "pay-all".equals(path.get(0)) ? Optional.of(payAll(call)) : Optional.empty();
            case "POST 2" -> push(path.get(0), path.get(1), call);
            case "PUT 2" -> "channels".equals(path.get(0)) ? Optional.of(channel(path.get(1), call)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    List<Map<String, Object>> newest(long count) {
        return tripay.payments().stream().limit(count).map(Views::payment).toList();
    }

    Map<String, Object> fault() {
        return Views.fault(tripay.fault(), tripay.latency());
    }

    private Answer list(Call call) {
        String status = call.request.query().get("status");
        List<Map<String, Object>> payments = tripay.payments().stream()
                .filter(p -> status == null || p.status().equals(status))
                .limit(call.number("limit", 200, 100_000))
                .map(Views::payment)
                .toList();
        return Answer.json(200, Json.object("payments", payments));
    }

    private Answer one(String name, Call call) {
        return switch (name) {
            case "faults" -> Answer.json(200, fault());
            case "deliveries" -> deliveries(call);
            default ->
                tripay.payment(name)
                        .map(p -> Answer.json(200, Views.payment(p)))
                        .orElseGet(() -> Problems.notFound("no payment " + name));
        };
    }

    private Answer deliveries(Call call) {
        String reference = call.request.query().get("reference");
        List<Delivery> wanted = tripay.deliveries().stream()
                .filter(d -> reference == null || d.subject().equals(reference))
                .toList();
        Map<String, Object> answer = Deliveries.summary(wanted);
        answer.put(
                "deliveries",
                Views.last(wanted, call.number("limit", 100, 100_000)).stream()
                        .map(Views::delivery)
                        .toList());
        return Answer.json(200, answer);
    }

    private Answer misbehave(Call call) {
        tripay.misbehave(call.mode(TripayFault.class), call.latency());
        return Answer.json(200, fault());
    }

    private Answer channel(String code, Call call) {
        tripay.switchChannel(code, Boolean.parseBoolean(call.required("active")));
        return Answer.json(200, Json.object("code", code, "active", Boolean.parseBoolean(call.required("active"))));
    }

    private Answer payAll(Call call) {
        BulkResult result =
                tripay.payAll(call.count("concurrency", 8, MOST_AT_ONCE), call.count("times", 1, MOST_TIMES));
        Map<String, Object> answer = Json.object(
                "payments",
                result.payments(),
                "seconds",
                result.took().toMillis() / 1000.0,
                "perSecond",
                result.perSecond());
        answer.putAll(Deliveries.summary(result.deliveries()));
        return Answer.json(200, answer);
    }

    private Optional<Answer> push(String reference, String action, Call call) {
        Optional<PaymentStep> step;
        switch (action) {
            case "pay" ->
                step = call.has("amount")
                        ? tripay.pay(reference, call.number("amount", 0, 999_999_999_999L))
                        : tripay.pay(reference);
            case "expire" -> step = tripay.expire(reference);
            case "fail" -> step = tripay.fail(reference);
            case "refund" -> step = tripay.refund(reference);
            case "resend" ->
                step = tripay.resend(
                        reference, call.count("times", 1, MOST_TIMES), call.count("concurrency", 1, MOST_AT_ONCE));
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(
                step.map(PaymentControls::answer).orElseGet(() -> Problems.notFound("no payment " + reference)));
    }

    private static Answer answer(PaymentStep step) {
        Map<String, Object> answer = Views.payment(step.payment());
        answer.put("callbacks", Deliveries.summary(step.deliveries()));
        answer.put(
                "deliveries",
                Views.last(step.deliveries(), 20).stream().map(Views::delivery).toList());
        return Answer.json(200, answer);
    }
}
