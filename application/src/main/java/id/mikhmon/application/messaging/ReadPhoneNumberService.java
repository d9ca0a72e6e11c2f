package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.PhoneNumbers;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;

/** Reads phone numbers. */
public final class ReadPhoneNumberService implements ReadPhoneNumber {
    private final PhoneNumbers numbers;

    public ReadPhoneNumberService(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public Optional<PhoneNumber> read(String typed) {
        return numbers.read(typed);
    }
}
