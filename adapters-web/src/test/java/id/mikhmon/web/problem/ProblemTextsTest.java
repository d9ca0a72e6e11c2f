package id.mikhmon.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {
    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(ProblemTexts.in(Language.INDONESIAN).keys())
                .isEqualTo(ProblemTexts.in(Language.ENGLISH).keys());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasTitleAndDetail(ProblemKind kind) {
        for (Language language : Language.values()) {
            assertThat(ProblemTexts.in(language).keys()).contains("title." + kind.code(), "detail." + kind.code());
        }
    }

    @Test
    void everySentenceAboutAFieldIsSaidSomewhereInTheCode() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/id/mikhmon/web"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = TEXT.matcher(Files.readString(source));
                while (matcher.find()) {
                    said.add(matcher.group(1));
                }
            }
        }

        Set<String> sentences = ProblemTexts.in(Language.ENGLISH).keys().stream()
                .filter(key -> key.startsWith("field."))
                .map(key -> key.substring("field.".length()))
                .collect(Collectors.toSet());

        assertThat(said).containsAll(sentences);
    }

    @Test
    void aSentenceMentionsTheBound() {
        assertThat(ProblemTexts.in(Language.ENGLISH).message(FieldError.of("name", "too-long", 60)))
                .isEqualTo("has at most 60 characters");
    }

    @Test
    void theBodyHasWhatTheRfcAsksForAndTheErrors() {
        Problem problem =
                Problem.badInput(List.of(FieldError.of("customer.phone", "phone"), FieldError.of("offer", "missing")));

        assertThat(new String(problem.body(Language.ENGLISH, "r1"), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"urn:mikhmon:problem:bad-input\",\"title\":\"Some fields are wrong\","
                        + "\"status\":400,\"detail\":\"See errors for each field.\",\"requestId\":\"r1\",\"errors\":["
                        + "{\"field\":\"customer.phone\",\"message\":\"must be a mobile phone number, such as"
                        + " 081234567890 or +6281234567890\"},{\"field\":\"offer\",\"message\":\"is required\"}]}");
    }
}
