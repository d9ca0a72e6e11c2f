package id.mikhmon.domain.payment;

import id.mikhmon.domain.order.OrderReference;
import java.util.regex.Pattern;

/**
 * Our key of one attempt to pay, sent to the gateway and returned in its callbacks. The order's reference, the number of
 * the attempt and a closing letter: one gateway signs this key and the amount without a separator, and a key that ended
 * in a digit would run together with the amount.
 */
public record PaymentReference(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,39}[A-Za-z]");

    public PaymentReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a payment's reference is at most 40 letters, digits or hyphens and ends in a letter");
        }
    }

    /** @param attempt counts from 1 */
    public static PaymentReference of(OrderReference order, int attempt) {
        return new PaymentReference(order.value() + "-" + attempt + "P");
    }

    /** @param bill open number of what is paid once and is no order */
    public static PaymentReference ofBill(String bill) {
        return new PaymentReference(bill + "-1P");
    }

    @Override
    public String toString() {
        return value;
    }
}
