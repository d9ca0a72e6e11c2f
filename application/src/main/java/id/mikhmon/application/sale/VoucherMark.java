package id.mikhmon.application.sale;

import id.mikhmon.domain.order.OrderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in a list of sold vouchers, newest first, after which the next page begins. */
public record VoucherMark(Instant soldAt, OrderId order) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,17})-([a-z2-7]{26})");

    /** @return as a client carries it: microseconds and the order */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, soldAt) + "-" + order;
    }

    /** @return empty when the text is none of ours */
    public static Optional<VoucherMark> parse(String text) {
        Matcher mark = FORM.matcher(text);
        return mark.matches()
                ? Optional.of(new VoucherMark(
                        Instant.EPOCH.plus(Long.parseLong(mark.group(1)), ChronoUnit.MICROS),
                        new OrderId(mark.group(2))))
                : Optional.empty();
    }
}
