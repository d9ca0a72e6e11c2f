package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Handler;
import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The merchant's API under {@code /api-sandbox} (payments.md 1.2), and outside of it the pages for buyers. */
final class TripayApi implements Handler {
    private static final String PREFIX = "/api-sandbox";
    private static final int LARGEST_PAGE = 50;

    private final TripaySettings settings;
    private final Map<String, Channel> channels;
    private final Transactions transactions;
    private final CheckoutPage checkout;

    TripayApi(
            TripaySettings settings, Map<String, Channel> channels, Transactions transactions, CheckoutPage checkout) {
        this.settings = settings;
        this.channels = channels;
        this.transactions = transactions;
        this.checkout = checkout;
    }

    @Override
    public Answer handle(Request request) {
        if (!request.path().startsWith(PREFIX + "/")) {
            return checkout.handle(request);
        }
        if (!request.header("authorization").equals("Bearer " + settings.apiKey())) {
            return refused(settings.unauthorizedStatus(), "Invalid API Key");
        }
        try {
            return switch (request.method() + " " + request.path().substring(PREFIX.length())) {
                case "GET /merchant/payment-channel" ->
                    ok(chosen(request).stream()
                            .map(c -> c.listed(transactions.site() + "/icon/"))
                            .toList());
                case "GET /merchant/fee-calculator" -> {
                    long amount = number(request, "amount", -1);
                    yield ok(chosen(request).stream()
                            .map(c -> c.calculated(amount))
                            .toList());
                }
                case "GET /payment/instruction" -> ok(instructions(request));
                case "GET /merchant/transactions" -> list(request);
                case "POST /transaction/create" -> ok(created(transactions.create(request)));
                case "GET /transaction/detail" -> ok(detail(one(request)));
                case "GET /transaction/check-status" ->
                    Answer.json(
                            200,
                            Json.object(
                                    "success",
                                    true,
                                    "message",
                                    "Status transaksi saat ini " + one(request).status()));
                default -> refused(404, "Not Found");
            };
        } catch (IllegalArgumentException refusal) {
            return refused(400, refusal.getMessage());
        }
    }

    private Collection<Channel> chosen(Request request) {
        String code = request.query().get("code");
        return channels.values().stream()
                .filter(c -> code == null || c.code().equals(code))
                .toList();
    }

    private List<Map<String, Object>> instructions(Request request) {
        Channel channel = channels.get(request.query().get("code"));
        if (channel == null) {
            throw new IllegalArgumentException("Payment channel not found");
        }
        boolean html = !"0".equals(request.query().get("allow_html"));
        return Instructions.of(channel, request.query().get("pay_code"), number(request, "amount", 0), html);
    }

    private Answer list(Request request) {
        Map<String, String> query = request.query();
        List<Transaction> matching = transactions.newestFirst().stream()
                .filter(t -> matches(query, "reference", t.reference)
                        && matches(query, "merchant_ref", t.order.merchantRef())
                        && matches(query, "method", t.channel.code())
                        && matches(query, "status", t.status()))
                .toList();
        long perPage = Math.min(LARGEST_PAGE, Math.max(1, number(request, "per_page", 25)));
        long page = Math.max(1, number(request, "page", 1));
        List<Map<String, Object>> shown = matching.stream()
                .skip((page - 1) * perPage)
                .limit(perPage)
                .map(Transaction::listed)
                .toList();
        Map<String, Object> pagination = Json.object(
                "total",
                matching.size(),
                "per_page",
                perPage,
                "current_page",
                page,
                "last_page",
                Math.max(1, (matching.size() + perPage - 1) / perPage));
        return Answer.json(200, Json.object("success", true, "message", "", "data", shown, "pagination", pagination));
    }

    private Transaction one(Request request) {
        return transactions
                .find(request.query().getOrDefault("reference", ""))
                .orElseThrow(() -> new IllegalArgumentException("Transaction not found"));
    }

    private static Map<String, Object> created(Transaction transaction) {
        return transaction.created(
                Instructions.of(transaction.channel, transaction.payCode, transaction.total(), true));
    }

    private static Map<String, Object> detail(Transaction transaction) {
        return transaction.detail(Instructions.of(transaction.channel, transaction.payCode, transaction.total(), true));
    }

    private static Answer ok(Object content) {
        return Answer.json(200, Json.object("success", true, "message", "", "data", content));
    }

    private static Answer refused(int status, @Nullable String message) {
        return Answer.json(status, Json.object("success", false, "message", message));
    }

    private static boolean matches(Map<String, String> query, String name, String value) {
        return !query.containsKey(name) || query.get(name).equals(value);
    }

    private static long number(Request request, String name, long absent) {
        String digits = request.query().get(name);
        if (digits == null && absent >= 0) {
            return absent;
        }
        if (digits == null || !digits.matches("\\d{1,12}")) {
            throw new IllegalArgumentException("The " + name + " must be an integer");
        }
        return Long.parseLong(digits);
    }
}
