package id.mikhmon.domain.funds;

import id.mikhmon.domain.shared.SpokenNumber;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The number of a request, to talk about it: two letters that tell its kind and ten characters that nobody confuses. It opens
 * nothing; who may see the request is asked each time.
 */
public record FundsRequestId(String value) {
    private static final Pattern FORM = SpokenNumber.form("TU|WD");

    public FundsRequestId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a request's number is TU or WD and ten capital letters or digits");
        }
    }

    public static FundsRequestId draw(RequestKind kind, RandomGenerator random) {
        return new FundsRequestId(SpokenNumber.draw(kind.prefix(), random));
    }

    public RequestKind kind() {
        return RequestKind.ofPrefix(value.substring(0, 2)).orElseThrow();
    }

    @Override
    public String toString() {
        return value;
    }
}
