package id.mikhmon.domain.sale;

import id.mikhmon.domain.shared.SpokenNumber;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The number of a held sale, to talk about it: {@code HS} and ten characters that nobody confuses. It opens nothing. */
public record HeldSaleId(String value) {
    private static final String PREFIX = "HS";
    private static final Pattern FORM = SpokenNumber.form(PREFIX);

    public HeldSaleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a held sale's number is HS and ten capital letters or digits");
        }
    }

    public static HeldSaleId draw(RandomGenerator random) {
        return new HeldSaleId(SpokenNumber.draw(PREFIX, random));
    }

    @Override
    public String toString() {
        return value;
    }
}
