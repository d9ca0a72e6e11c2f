package id.mikhmon.web.page;

import id.mikhmon.domain.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which language a page speaks: what the address asks for, else what the browser prefers, else Indonesian. */
public final class LanguageChoice {
    private LanguageChoice() {}

    /** @return the language of the tag {@code id} or {@code en}; empty for anything else */
    public static Optional<Language> asked(Optional<String> tag) {
        return tag.flatMap(LanguageChoice::spoken);
    }

    /** @param header Accept-Language as sent; one that cannot be read counts as none */
    public static Language preferred(String header) {
        if (header.isBlank()) {
            return Language.INDONESIAN;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> spoken(range.getRange().split("-", 2)[0]).stream())
                    .findFirst()
                    .orElse(Language.INDONESIAN);
        } catch (IllegalArgumentException e) {
            return Language.INDONESIAN;
        }
    }

    private static Optional<Language> spoken(String tag) {
        return switch (tag) {
            // "in" is what old Android calls Indonesian
            case "id", "in" -> Optional.of(Language.INDONESIAN);
            case "en" -> Optional.of(Language.ENGLISH);
            default -> Optional.empty();
        };
    }
}
