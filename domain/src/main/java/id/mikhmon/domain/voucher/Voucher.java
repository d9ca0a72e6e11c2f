package id.mikhmon.domain.voucher;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.shared.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The voucher of a paid order. Its code is drawn and stored before the router hears of it ({@link Drawn}), so that a lost
 * answer can be cleared up by reading back; once the router has it, it is {@link Provisioned}. One order has one voucher.
 */
public sealed interface Voucher {
    OrderId order();

    VoucherCode code();

    Secret password();

    /** @return what stands in the comment of the hotspot user; it ends in the order's reference and says whose it is */
    String comment();

    /**
     * @param draws how many codes were drawn for this order so far, the present one counted
     */
    record Drawn(OrderId order, VoucherCode code, Secret password, String comment, int draws, Instant drawnAt)
            implements Voucher {
        public Provisioned provisioned(Instant now) {
            return new Provisioned(order, code, password, comment, now);
        }

        /** The code belongs to somebody else on the router: the next one, same comment. */
        public Drawn drawnAgain(Offer.Entitlement entitlement, RandomGenerator random, Instant now) {
            VoucherCode next = new VoucherCode(entitlement.format().drawName(random));
            return new Drawn(
                    order,
                    next,
                    Secret.of(entitlement.format().drawPassword(next.value(), random)),
                    comment,
                    draws + 1,
                    now);
        }
    }

    record Provisioned(OrderId order, VoucherCode code, Secret password, String comment, Instant provisionedAt)
            implements Voucher {}

    /**
     * @param random must be cryptographically strong outside of tests
     * @param today the day at the router, for the comment
     */
    static Drawn draw(
            OrderId order,
            OrderReference reference,
            Offer.Entitlement entitlement,
            RandomGenerator random,
            LocalDate today,
            Instant now) {
        VoucherCode code = new VoucherCode(entitlement.format().drawName(random));
        Secret password = Secret.of(entitlement.format().drawPassword(code.value(), random));
        return new Drawn(order, code, password, commentOf(reference, entitlement, random, today), 1, now);
    }

    private static String commentOf(
            OrderReference reference, Offer.Entitlement entitlement, RandomGenerator random, LocalDate today) {
        // The form that MikhMon v3 takes for an unused voucher: mode, a number of three digits, month.day.year, free
        // text.
        String mode = switch (entitlement.format().mode()) {
            case SAME -> "vc";
            case SEPARATE -> "up";
        };
        return "%s-%d-%s-%s"
                .formatted(
                        mode,
                        random.nextInt(100, 1000),
                        DateTimeFormatter.ofPattern("MM.dd.yy", Locale.ROOT).format(today),
                        reference);
    }
}
