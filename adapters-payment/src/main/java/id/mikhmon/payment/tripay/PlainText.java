package id.mikhmon.payment.tripay;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a plain line of text out of a vendor's bit of HTML. */
final class PlainText {
    /** Tags that part words; all others stand within a sentence. */
    private static final Pattern PARTING_TAG = Pattern.compile("(?i)</?(br|p|div|li|ul|ol|tr|td|h[1-6])\\b[^>]*>");

    private static final Pattern TAG = Pattern.compile("<[/!]?[a-zA-Z-][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,5}|[a-z]{2,4});");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private PlainText() {}

    /** Entities come first, so that a tag hidden in them goes as well. */
    static String of(String html) {
        String decoded = ENTITY.matcher(html).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
        String parted = PARTING_TAG.matcher(decoded).replaceAll(" ");
        return SPACE.matcher(TAG.matcher(parted).replaceAll("")).replaceAll(" ").strip();
    }

    private static String character(String name) {
        if (name.startsWith("#")) {
            return Character.toString(Integer.parseInt(name.substring(1)));
        }
        return NAMED.getOrDefault(name, "&" + name + ";");
    }
}
