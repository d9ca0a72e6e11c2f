package id.mikhmon.persistence.checkout;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.persistence.column.Micros;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in the list of orders after which the next page begins: time of the last order and its id. */
record OrderMark(long createdAt, String order) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})-([a-z2-7]{26})");

    static OrderMark of(Order last) {
        return new OrderMark(Micros.of(last.createdAt()), last.id().value());
    }

    /** @throws IllegalArgumentException when the text is no mark of ours */
    static OrderMark parse(String text) {
        Matcher mark = FORM.matcher(text);
        if (!mark.matches()) {
            throw new IllegalArgumentException("the mark to go on from is none of ours");
        }
        return new OrderMark(Long.parseLong(mark.group(1)), new OrderId(mark.group(2)).value());
    }

    String text() {
        return createdAt + "-" + order;
    }
}
