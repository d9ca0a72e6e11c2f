package id.mikhmon.domain.order;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;

/** Who buys, as far as we need to know: where the voucher is sent, and what the gateway asks for. */
public record Customer(String name, PhoneNumber phone, Optional<String> email, Language language) {
    public Customer {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("a customer's name has 1 to 60 characters");
        }
        if (email.filter(address -> address.length() > 120 || address.indexOf('@') < 1)
                .isPresent()) {
            throw new IllegalArgumentException("an e-mail address has an @ and at most 120 characters");
        }
    }

    @Override
    public String toString() {
        return "Customer[" + phone + "]";
    }
}
