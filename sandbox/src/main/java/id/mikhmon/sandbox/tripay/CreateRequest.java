package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.json.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and checks the body of {@code transaction/create}, in JSON or as a form; a refusal carries the text that the merchant gets. */
final class CreateRequest {
    private static final Pattern ITEM_FIELD = Pattern.compile("order_items\\[(\\d{1,3})]\\[(\\w+)]");
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final TripaySettings settings;
    private final Map<String, Channel> channels;

    CreateRequest(TripaySettings settings, Map<String, Channel> channels) {
        this.settings = settings;
        this.channels = channels;
    }

    /** What was agreed on, and by which channel. */
    record Agreed(Channel channel, Transaction.Order order) {}

    /** @throws IllegalArgumentException with the vendor's message when something does not fit */
    Agreed read(Request request) {
        Map<String, Object> body =
                "application/json".equals(request.mediaType()) ? Json.readObject(request.text()) : form(request.text());
        Channel channel = channels.get(required(body, "method"));
        if (channel == null || !channel.active()) {
            throw new IllegalArgumentException("Payment channel is not available");
        }
        String merchantRef = required(body, "merchant_ref");
        long amount = whole(body.get("amount"), "amount");
        List<Map<String, Object>> items = items(body.get("order_items"));
        if (items.stream().mapToLong(i -> (Long) i.get("subtotal")).sum() != amount) {
            throw new IllegalArgumentException("Amount is not equal to the total of order items");
        }
        if (!Signatures.ofTransaction(settings.privateKey(), settings.merchantCode(), merchantRef, amount)
                .equals(body.get("signature"))) {
            throw new IllegalArgumentException("Invalid signature");
        }
        if (amount < channel.minimumAmount() || amount > channel.maximumAmount()) {
            throw new IllegalArgumentException(
                    "Amount must be between " + channel.minimumAmount() + " and " + channel.maximumAmount());
        }
        return new Agreed(
                channel,
                new Transaction.Order(
                        merchantRef,
                        amount,
                        required(body, "customer_name"),
                        required(body, "customer_email"),
                        "OVO".equals(channel.code())
                                ? required(body, "customer_phone")
                                : optional(body, "customer_phone"),
                        optional(body, "callback_url"),
                        optional(body, "return_url"),
                        expiry(channel, body.get("expired_time")),
                        items));
    }

    private long expiry(Channel channel, @Nullable Object asked) {
        Instant now = settings.clock().instant();
        if (asked == null || "".equals(asked)) {
            return now.plus(Duration.ofMinutes(Math.min(1_440, channel.maximumMinutes())))
                    .getEpochSecond();
        }
        Instant expiry = Instant.ofEpochSecond(whole(asked, "expired_time"));
        Duration left = Duration.between(now, expiry);
        boolean tooSoon = left.plus(CLOCK_TOLERANCE).compareTo(Duration.ofMinutes(channel.minimumMinutes())) < 0;
        boolean tooLate = left.minus(CLOCK_TOLERANCE).compareTo(Duration.ofMinutes(channel.maximumMinutes())) > 0;
        if (tooSoon || tooLate) {
            throw new IllegalArgumentException("Expired time must be between " + channel.minimumMinutes() + " and "
                    + channel.maximumMinutes() + " minutes");
        }
        return expiry.getEpochSecond();
    }

    private static List<Map<String, Object>> items(@Nullable Object sent) {
        if (!(sent instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("The order items field is required");
        }
        List<Map<String, Object>> items = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof Map<?, ?> item)) {
                throw new IllegalArgumentException("The order items field must be an array of objects");
            }
            long price = whole(item.get("price"), "price");
            long quantity = whole(item.get("quantity"), "quantity");
            if (item.get("name") == null) {
                throw new IllegalArgumentException("The name field of an order item is required");
            }
            items.add(Json.object(
                    "sku",
                    item.get("sku"),
                    "name",
                    item.get("name"),
                    "price",
                    price,
                    "quantity",
                    quantity,
                    "subtotal",
                    Math.multiplyExact(price, quantity),
                    "product_url",
                    item.get("product_url"),
                    "image_url",
                    item.get("image_url")));
        }
        return items;
    }

    private static String required(Map<String, Object> body, String name) {
        String text = optional(body, name);
        if (text == null) {
            throw new IllegalArgumentException("The " + name.replace('_', ' ') + " field is required");
        }
        return text;
    }

    private static @Nullable String optional(Map<String, Object> body, String name) {
        Object value = body.get(name);
        return value == null || "".equals(value) ? null : String.valueOf(value);
    }

    private static long whole(@Nullable Object value, String name) {
        String digits = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        if (!digits.matches("\\d{1,12}")) {
            throw new IllegalArgumentException("The " + name.replace('_', ' ') + " must be an integer");
        }
        return Long.parseLong(digits);
    }

    private static Map<String, Object> form(String text) {
        Map<String, Object> body = Json.object();
        Map<Integer, Map<String, Object>> items = new TreeMap<>();
        Request.form(text).forEach((name, value) -> {
            Matcher item = ITEM_FIELD.matcher(name);
            if (item.matches()) {
                items.computeIfAbsent(Integer.valueOf(item.group(1)), i -> Json.object())
                        .put(item.group(2), value);
            } else {
                body.put(name, value);
            }
        });
        body.put("order_items", List.copyOf(items.values()));
        return body;
    }
}
