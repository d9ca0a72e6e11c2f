package id.mikhmon.web;

import id.mikhmon.domain.shared.Language;
import java.util.Locale;
import java.util.Optional;

/** Which of our languages a client asks for. */
public final class Languages {
    private Languages() {}

    /**
     * @param acceptLanguage the header, null when there is none
     * @return the best of ours, empty when none is asked for
     */
    public static Optional<Language> wanted(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> ours(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Language> ours(String range) {
        String primary = range.split("-", 2)[0];
        return switch (primary) {
            // in is how old phones spell Indonesian.
            case "id", "in" -> Optional.of(Language.INDONESIAN);
            case "en" -> Optional.of(Language.ENGLISH);
            default -> Optional.empty();
        };
    }

    /** @return the language of an answer of the API: English unless Indonesian is asked for first */
    public static Language ofAnswer(String acceptLanguage) {
        return wanted(acceptLanguage).orElse(Language.ENGLISH);
    }
}
