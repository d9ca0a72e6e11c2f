package id.mikhmon.application.messaging.port;

import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;

/** Reads phone numbers as people write them. {@code whatsapp.md} 16 is its source. */
public interface PhoneNumbers {
    /** @return the mobile number meant, or empty when the text is none */
    Optional<PhoneNumber> read(String typed);
}
