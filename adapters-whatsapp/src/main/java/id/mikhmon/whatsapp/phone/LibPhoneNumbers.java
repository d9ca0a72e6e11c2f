package id.mikhmon.whatsapp.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import id.mikhmon.application.messaging.port.PhoneNumbers;
import id.mikhmon.domain.shared.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers by Google's library, after what people add to them was taken off. {@code whatsapp.md} 16. */
public final class LibPhoneNumbers implements PhoneNumbers {
    /** Far above any number with its decoration; longer texts are not worth a look. */
    private static final int LONGEST_INPUT = 100;

    private static final Pattern PREFIX = Pattern.compile("(?i)^(tel:|(https?://)?wa\\.me/)");
    private static final Pattern ALLOWED = Pattern.compile("\\+?[0-9 ()\\-./]+");

    /** Two zeros lead abroad, but for the Indonesian exit codes 001, 007, 008 and 009, which the library knows. */
    private static final Pattern EXIT_CODE = Pattern.compile("^00(?![1789])");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    /** @param region where numbers without a country's code belong to, such as {@code ID} */
    public LibPhoneNumbers(String region) {
        if (!library.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("a region is two capital letters of a country, such as ID");
        }
        this.region = region;
    }

    @Override
    public Optional<PhoneNumber> read(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String plain =
                PREFIX.matcher(plainCharacters(typed).strip()).replaceFirst("").strip();
        if (!ALLOWED.matcher(plain).matches()) {
            return Optional.empty();
        }
        return parse(EXIT_CODE.matcher(plain).replaceFirst("+"));
    }

    private Optional<PhoneNumber> parse(String number) {
        try {
            Phonenumber.PhoneNumber parsed = library.parse(number, region);
            boolean usable = !parsed.hasExtension() && library.isValidNumber(parsed) && isMobile(parsed);
            return usable
                    ? Optional.of(new PhoneNumber(library.format(parsed, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** In some countries a number does not tell which of the two it is. */
    private boolean isMobile(Phonenumber.PhoneNumber number) {
        PhoneNumberType type = library.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** Pasted numbers carry marks for the reading direction, hard spaces, long dashes and digits of other scripts. */
    private static String plainCharacters(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC).codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.FORMAT, Character.CONTROL -> {
                    // left out: nobody sees them
                }
                case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(character, 10));
                case Character.DASH_PUNCTUATION -> plain.append('-');
                case Character.SPACE_SEPARATOR -> plain.append(' ');
                default -> plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }
}
