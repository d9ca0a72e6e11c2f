package id.mikhmon.web.portal.admin.level;

import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prices as people type them into a cell: {@code 4.500} is a fixed price, {@code 12,5%} a discount, nothing the level's own discount. */
public final class PriceText {
    private static final Pattern FIXED = Pattern.compile("(?:Rp)?\\s*([0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]{1,15})");
    private static final Pattern DISCOUNT = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,2})?)\\s*%");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,4}(?:[.,][0-9]{1,2})?)\\s*%?");

    private PriceText() {}

    /** @return empty when the text is neither a price nor a discount of at most 100 per cent */
    public static Optional<PriceRule> rule(String text) {
        Matcher discount = DISCOUNT.matcher(text.strip());
        if (discount.matches()) {
            return decimal(discount.group(1))
                    .filter(percent -> percent.compareTo(Percentage.WHOLE) <= 0)
                    .map(PriceRule.Discount::new);
        }
        Matcher fixed = FIXED.matcher(text.strip());
        if (!fixed.matches()) {
            return Optional.empty();
        }
        long units = Long.parseLong(fixed.group(1).replaceAll("[. ]", ""));
        return units <= Money.MAX_UNITS ? Optional.of(new PriceRule.Fixed(Money.rupiah(units))) : Optional.empty();
    }

    /** @return empty when the text is no number of 0 to 1000 with at most two decimals */
    static Optional<Percentage> percentage(String text) {
        Matcher percent = PERCENT.matcher(text.strip());
        return percent.matches() ? decimal(percent.group(1)) : Optional.empty();
    }

    private static Optional<Percentage> decimal(String number) {
        BigDecimal percent = new BigDecimal(number.replace(',', '.'));
        return percent.compareTo(BigDecimal.valueOf(1_000)) <= 0
                ? Optional.of(Percentage.of(percent))
                : Optional.empty();
    }

    /** @return as it can be typed in again; empty for nothing */
    public static String of(Optional<PriceRule> rule) {
        if (rule.isPresent() && rule.get() instanceof PriceRule.Fixed fixed) {
            return Long.toString(fixed.buy().units()).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        }
        if (rule.isPresent() && rule.get() instanceof PriceRule.Discount discount) {
            return number(discount.percent()) + "%";
        }
        return "";
    }

    /** @return such as {@code 12,5 %} */
    static String percent(Percentage percentage) {
        return number(percentage) + " %";
    }

    static String number(Percentage percentage) {
        return percentage.decimal().toPlainString().replace('.', ',');
    }
}
