package id.mikhmon.domain.identity;

import id.mikhmon.domain.shared.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a new password has to be: long, and none of those that are tried first. No rule on kinds of characters. */
public enum PasswordRule {
    TOO_SHORT,
    TOO_LONG,
    /** Among the passwords that are guessed first, also with digits or signs around it. */
    TOO_COMMON,
    /** The login name, or the login name with little around it. */
    LIKE_THE_LOGIN,
    /** The same few characters again and again, or a run such as 1234567890. */
    TOO_REGULAR;

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private static final int FEWEST_KINDS = 5;
    private static final Set<String> COMMON = read();

    /** @return the first rule that the password breaks, empty for a good one */
    public static Optional<PasswordRule> brokenBy(Secret password, LoginName login) {
        String text = password.reveal();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        String small = text.toLowerCase(Locale.ROOT);
        if (isLike(small, login.value())) {
            return Optional.of(LIKE_THE_LOGIN);
        }
        if (COMMON.contains(small) || COMMON.contains(withoutEdges(small))) {
            return Optional.of(TOO_COMMON);
        }
        return isRegular(small) ? Optional.of(TOO_REGULAR) : Optional.empty();
    }

    private static boolean isLike(String small, String login) {
        return small.contains(login) && small.length() - login.length() < 6;
    }

    /** Takes off digits and signs at both ends, which is how people make a common password longer. */
    private static String withoutEdges(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static boolean isRegular(String text) {
        if (text.chars().distinct().count() < FEWEST_KINDS) {
            return true;
        }
        int up = 0;
        int down = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            up += step == 1 ? 1 : 0;
            down += step == -1 ? 1 : 0;
        }
        return Math.max(up, down) >= text.length() - 3;
    }

    private static Set<String> read() {
        try (InputStream in = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks common-passwords.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
