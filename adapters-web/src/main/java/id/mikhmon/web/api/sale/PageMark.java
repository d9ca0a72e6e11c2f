package id.mikhmon.web.api.sale;

import id.mikhmon.application.sale.SaleMark;
import id.mikhmon.domain.sale.SaleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in a list of sales as the text that a client sends back: microseconds of the last sale and its id. */
final class PageMark {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,17})-([a-z2-7]{26})");

    private PageMark() {}

    static String text(SaleMark mark) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, mark.soldAt()) + "-" + mark.id();
    }

    static Optional<SaleMark> parse(String text) {
        Matcher mark = FORM.matcher(text);
        return mark.matches()
                ? Optional.of(new SaleMark(
                        Instant.EPOCH.plus(Long.parseLong(mark.group(1)), ChronoUnit.MICROS),
                        new SaleId(mark.group(2))))
                : Optional.empty();
    }
}
