package id.mikhmon.web.portal.buyer.frame;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.LanguageChoice;
import java.util.Optional;

/**
 * The language of one answer.
 *
 * @param asked whether the address asked for it, so that links keep it
 */
public record Speech(Language language, boolean asked) {
    /** @param otherwise what to speak when the address does not say */
    public static Speech of(Optional<String> tag, Language otherwise) {
        return LanguageChoice.asked(tag)
                .map(language -> new Speech(language, true))
                .orElseGet(() -> new Speech(otherwise, false));
    }
}
