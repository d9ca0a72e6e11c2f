package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A closed payment at the gateway: what was agreed on at its creation, and how far it is. Safe for several threads. */
final class Transaction {
    final String reference;
    final Channel channel;
    final Order order;
    final @Nullable String payCode;
    final String site;
    private final Instant createdAt;
    private String status = "UNPAID";
    private long paid;
    private @Nullable Instant paidAt;
    private @Nullable String note;

    /** What the merchant sent; absent texts are null, times are Unix seconds. */
    record Order(
            String merchantRef,
            long amount,
            String customerName,
            String customerEmail,
            @Nullable String customerPhone,
            @Nullable String callbackUrl,
            @Nullable String returnUrl,
            long expiredTime,
            List<Map<String, Object>> items) {}

    Transaction(
            String reference, Channel channel, Order order, @Nullable String payCode, String site, Instant createdAt) {
        this.reference = reference;
        this.channel = channel;
        this.order = order;
        this.payCode = payCode;
        this.site = site;
        this.createdAt = createdAt;
        this.paid = total();
    }

    long fee() {
        return channel.fee(order.amount);
    }

    long total() {
        return order.amount + fee();
    }

    synchronized String status() {
        return status;
    }

    /** A buyer pays, now or too late: the vendor takes the money either way. */
    synchronized void pay(long amount, Instant now) {
        status = "PAID";
        paid = amount;
        paidAt = now;
    }

    /** Moves an unpaid one to its end, or a paid one to the refund; anything else stays as it is. */
    synchronized void end(String newStatus) {
        boolean refund = "REFUND".equals(newStatus);
        if ("UNPAID".equals(status) != refund) {
            status = newStatus;
        }
    }

    synchronized void note(String text) {
        note = text;
    }

    boolean isOver(Instant now) {
        return order.expiredTime <= now.getEpochSecond();
    }

    String checkoutUrl() {
        return site + "/checkout/" + reference;
    }

    synchronized TripayPayment view() {
        String item =
                order.items.isEmpty() ? "" : String.valueOf(order.items.get(0).get("name"));
        return new TripayPayment(
                reference,
                order.merchantRef,
                channel.code(),
                channel.name(),
                order.customerName,
                item,
                order.amount,
                fee(),
                total(),
                status,
                payCode,
                checkoutUrl(),
                createdAt,
                Instant.ofEpochSecond(order.expiredTime),
                paidAt);
    }

    /** The body of a callback, in the order of the vendor's own (payments.md 1.6). The status may differ from the present one, as a late or stale one does. */
    synchronized Map<String, Object> callback(String newStatus) {
        long total = "PAID".equals(newStatus) || "REFUND".equals(newStatus) ? paid : total();
        return Json.object(
                "reference",
                reference,
                "merchant_ref",
                order.merchantRef,
                "payment_method",
                channel.name(),
                "payment_method_code",
                channel.code(),
                "total_amount",
                total,
                "fee_merchant",
                0,
                "fee_customer",
                fee(),
                "total_fee",
                fee(),
                "amount_received",
                total - fee(),
                "is_closed_payment",
                1,
                "status",
                newStatus,
                "paid_at",
                paidAt == null || !"PAID".equals(newStatus) ? null : paidAt.getEpochSecond(),
                "note",
                note);
    }

    /** The reply to create; {@code detail} adds {@code paid_at}. */
    synchronized Map<String, Object> created(List<Map<String, Object>> instructions) {
        Map<String, Object> fields = shared();
        fields.put("status", status);
        fields.put("expired_time", order.expiredTime);
        fields.put("order_items", order.items);
        fields.put("instructions", instructions);
        fields.put("qr_string", channel.isQr() ? QrisPayload.of(total(), reference) : null);
        fields.put("qr_url", channel.isQr() ? site + "/qr/" + reference : null);
        return fields;
    }

    /** {@code paid_at} is text here, though a number everywhere else: the vendor's own trap (payments.md 1.5). */
    synchronized Map<String, Object> detail(List<Map<String, Object>> instructions) {
        Map<String, Object> fields = created(instructions);
        fields.put("paid_at", paidAt == null ? null : String.valueOf(paidAt.getEpochSecond()));
        return fields;
    }

    synchronized Map<String, Object> listed() {
        Map<String, Object> fields = shared();
        fields.put("order_items", order.items);
        fields.put("status", status);
        fields.put("note", note);
        fields.put("created_at", createdAt.getEpochSecond());
        fields.put("expired_at", order.expiredTime);
        fields.put("paid_at", paidAt == null ? null : paidAt.getEpochSecond());
        return fields;
    }

    private Map<String, Object> shared() {
        return Json.object(
                "reference",
                reference,
                "merchant_ref",
                order.merchantRef,
                "payment_selection_type",
                "static",
                "payment_method",
                channel.code(),
                "payment_name",
                channel.name(),
                "customer_name",
                order.customerName,
                "customer_email",
                order.customerEmail,
                "customer_phone",
                order.customerPhone,
                "callback_url",
                order.callbackUrl,
                "return_url",
                order.returnUrl,
                "amount",
                total(),
                "fee_merchant",
                0,
                "fee_customer",
                fee(),
                "total_fee",
                fee(),
                "amount_received",
                order.amount,
                "pay_code",
                payCode,
                "pay_url",
                channel.redirects() ? checkoutUrl() : null,
                "checkout_url",
                checkoutUrl());
    }
}
