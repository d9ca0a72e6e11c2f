package id.mikhmon.web.page;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.Languages;
import java.util.Arrays;
import java.util.Optional;

/** Which language a page speaks: what the address asks for, else what the browser prefers, else Indonesian. */
public final class LanguageChoice {
    private LanguageChoice() {}

    /** @return the language of the tag {@code id} or {@code en}; empty for anything else */
    public static Optional<Language> asked(Optional<String> tag) {
        return tag.flatMap(asked -> Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(asked))
                .findFirst());
    }

    /** @param header Accept-Language as sent; one that cannot be read counts as none */
    public static Language preferred(String header) {
        return Languages.wanted(header).orElse(Language.INDONESIAN);
    }
}
