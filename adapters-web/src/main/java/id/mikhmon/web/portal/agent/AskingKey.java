package id.mikhmon.web.portal.agent;

import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.web.page.FormKeys;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The key in the address of a form: a second click, a reload and the way back ask once. */
public final class AskingKey {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private AskingKey() {}

    /** @return empty for what is no key of ours */
    public static Optional<IdempotencyKey> read(Optional<String> text) {
        return text.filter(given -> FORM.matcher(given).matches()).map(IdempotencyKey::new);
    }

    public static String draw(RandomGenerator random) {
        return new String(new FormKeys(random).draw(), StandardCharsets.US_ASCII);
    }
}
