package id.mikhmon.sandbox.fonnte;

import id.mikhmon.sandbox.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of {@code POST /send}, taken apart into one letter per recipient (whatsapp.md 4.2). */
final class SendRequest {
    private static final int LONGEST_TEXT = 60_000;
    private static final Pattern VARIABLE = Pattern.compile("\\{(name|var\\d{1,2})}");

    private SendRequest() {}

    /** What goes to one recipient; media is null for text alone, and the text is never null. */
    record Letter(String target, String text, @Nullable String media) {}

    /** A request that is refused; the message is the vendor's {@code reason}. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Letters to the targets that are numbers; those that are not are left out, as the vendor does. Empty when none is. */
    static List<Letter> letters(Map<String, String> fields) throws Refused {
        if (fields.containsKey("data")) {
            List<Letter> letters = new ArrayList<>();
            for (Map<String, String> message : listed(fields.get("data"))) {
                letters.addAll(letters(message));
            }
            return letters;
        }
        String text = fields.getOrDefault("message", "");
        String media = fields.containsKey("url") ? fields.get("url") : fields.get("file");
        if (!fields.containsKey("target") || (text.isEmpty() && media == null) || text.length() > LONGEST_TEXT) {
            throw new Refused("input invalid");
        }
        List<Letter> letters = new ArrayList<>();
        for (String recipient : fields.get("target").split(",")) {
            String[] parts = recipient.strip().split("\\|");
            String number = number(parts[0], fields.getOrDefault("countryCode", "62"));
            if (number != null) {
                letters.add(new Letter(number, filledIn(text, parts), media));
            }
        }
        return letters;
    }

    /** Digits in international form, or a group's id; null when it is neither. */
    static @Nullable String number(String written, String countryCode) {
        if (written.endsWith("@g.us")) {
            return written;
        }
        String digits = written.replaceAll("[ +().-]", "");
        if (digits.startsWith("0") && !"0".equals(countryCode)) {
            digits = countryCode + digits.substring(1);
        }
        return digits.matches("[1-9]\\d{7,14}") ? digits : null;
    }

    private static String filledIn(String text, String[] target) {
        Matcher variable = VARIABLE.matcher(text);
        return variable.replaceAll(found -> {
            String name = found.group(1);
            int at = "name".equals(name) ? 1 : 1 + Integer.parseInt(name.substring(3));
            return Matcher.quoteReplacement(at < target.length ? target[at] : "");
        });
    }

    private static List<Map<String, String>> listed(String json) throws Refused {
        try {
            if (Json.read(json) instanceof List<?> list) {
                List<Map<String, String>> messages = new ArrayList<>();
                for (Object element : list) {
                    if (!(element instanceof Map<?, ?> members)) {
                        throw new Refused("JSON format invalid");
                    }
                    Map<String, String> message = new LinkedHashMap<>();
                    members.forEach((name, value) -> message.put(String.valueOf(name), String.valueOf(value)));
                    message.remove("data");
                    messages.add(message);
                }
                return messages;
            }
        } catch (IllegalArgumentException broken) {
            throw new Refused("JSON format invalid");
        }
        throw new Refused("JSON format invalid");
    }
}
