package id.mikhmon.domain.sale;

import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;

/**
 * What an agent noted of the person it sold to; all of it may be unknown.
 *
 * @param name 1 to 60 characters
 * @param phone where the vouchers are sent once they stand on the router
 * @param language that the message is written in
 */
public record SoldTo(Optional<String> name, Optional<PhoneNumber> phone, Language language) {
    public static final int LONGEST_NAME = 60;

    /** Nobody in particular. */
    public static final SoldTo ANYBODY = new SoldTo(Optional.empty(), Optional.empty(), Language.INDONESIAN);

    public SoldTo {
        if (name.filter(text -> text.isBlank() || text.length() > LONGEST_NAME).isPresent()) {
            throw new IllegalArgumentException("a customer's name has 1 to 60 characters");
        }
    }

    /** @return whom the orders are for, when there is a phone; who gave no name goes by the number */
    public Optional<Customer> asCustomer() {
        return phone.map(number -> new Customer(name.orElse(number.e164()), number, Optional.empty(), language));
    }

    @Override
    public String toString() {
        return "SoldTo[" + phone + "]";
    }
}
