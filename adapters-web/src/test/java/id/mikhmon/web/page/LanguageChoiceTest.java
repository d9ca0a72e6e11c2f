package id.mikhmon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.shared.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id-ID,id;q=0.9,en;q=0.8 | INDONESIAN",
                "en-GB,en;q=0.9 | ENGLISH",
                "de,en;q=0.5,id;q=0.4 | ENGLISH",
                "de,id;q=0.5,en;q=0.4 | INDONESIAN",
                "in | INDONESIAN",
                "jv,su | INDONESIAN",
                "en;q=0,id | INDONESIAN",
                "* | INDONESIAN",
                ";;;q=x | INDONESIAN",
                "'' | INDONESIAN",
            })
    void theBrowsersPreferenceCountsAndIndonesianIsSpokenOtherwise(String header, Language language) {
        assertThat(LanguageChoice.preferred(header)).isEqualTo(language);
    }

    @Test
    void theAddressMayAskForALanguageThatWeSpeak() {
        assertThat(LanguageChoice.asked(Optional.of("en"))).contains(Language.ENGLISH);
        assertThat(LanguageChoice.asked(Optional.of("id"))).contains(Language.INDONESIAN);
        assertThat(LanguageChoice.asked(Optional.of("xx"))).isEmpty();
        assertThat(LanguageChoice.asked(Optional.empty())).isEmpty();
    }
}
