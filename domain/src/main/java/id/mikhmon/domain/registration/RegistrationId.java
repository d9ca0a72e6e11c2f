package id.mikhmon.domain.registration;

import id.mikhmon.domain.shared.SpokenNumber;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The number of a registration, to talk about it: {@code RG} and ten characters that nobody confuses. It opens nothing. */
public record RegistrationId(String value) {
    private static final String PREFIX = "RG";
    private static final Pattern FORM = SpokenNumber.form(PREFIX);

    public RegistrationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a registration's number is RG and ten capital letters or digits");
        }
    }

    public static RegistrationId draw(RandomGenerator random) {
        return new RegistrationId(SpokenNumber.draw(PREFIX, random));
    }

    @Override
    public String toString() {
        return value;
    }
}
