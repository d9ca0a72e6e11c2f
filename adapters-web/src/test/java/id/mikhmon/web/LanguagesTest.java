package id.mikhmon.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|INDONESIAN",
                "id-ID,en;q=0.8|INDONESIAN",
                "in|INDONESIAN",
                "en|ENGLISH",
                "fr,en-GB;q=0.9,id;q=0.5|ENGLISH",
                "en;q=0,id;q=0.1|INDONESIAN"
            })
    void theBestOfOursThatIsAskedForIsTaken(String header, Language language) {
        assertThat(Languages.wanted(header)).contains(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fr", "*", "x;q=zz", ";;;", "en;q=0"})
    void whoAsksForNoneOfOursGetsNoneChosen(String header) {
        assertThat(Languages.wanted(header)).isEmpty();
    }

    @Test
    void theApiAnswersInEnglishUnlessIndonesianIsAskedFor() {
        assertThat(Languages.ofAnswer(null)).isEqualTo(Language.ENGLISH);
        assertThat(Languages.ofAnswer("id")).isEqualTo(Language.INDONESIAN);
    }
}
