package id.mikhmon.application.messaging;

import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;

/** Reads a phone number as a person typed it. */
public interface ReadPhoneNumber {
    /** How many characters a form takes for a number, with what people put between its digits. */
    int LONGEST = 30;

    /** @return the mobile number meant, or empty when the text is none */
    Optional<PhoneNumber> read(String typed);
}
