package id.mikhmon.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Javadoc is written so that it is read as Javadoc. The compiler of JDK 17 sees nothing of this, Error Prone on newer ones does. */
class CommentsTest {
    /** Within a line a tag is plain text, and what it says belongs to nothing. */
    private static final Pattern TAG_WITHIN_A_LINE =
            Pattern.compile("^ *(/\\*\\*|\\*) .*[^ {(] @(param|return|throws)\\b", Pattern.MULTILINE);

    /** Only the last comment before a declaration is its own. */
    private static final Pattern TWO_IN_A_ROW =
            Pattern.compile("^ */\\*\\*[^*]*(?:\\*(?!/)[^*]*)*\\*/\\s*/\\*\\*", Pattern.MULTILINE);

    @Test
    void commentsOfTheProductAreReadAsTheyAreMeant() throws IOException {
        List<Path> modules;
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            modules = folders.map(folder -> folder.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList();
        }

        assertThat(modules)
                .hasSizeGreaterThan(10)
                .allSatisfy(sources -> assertThat(wrongIn(sources)).isEmpty());
    }

    private static List<Path> wrongIn(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> isWrong(read(file)))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    /** One transaction. @param actor whom the audit names */\n    void save();\n",
                "    /** @param before what was. @return what is */\n    int save(int before);\n",
                "    /**\n     * Uses it up. @return false when it was used before\n     */\n    boolean use();\n",
                "    /** The address of a path. */\n    /** Asks for an address. */\n    int status();\n",
                "    /**\n     * The address.\n     */\n\n    /**\n     * Asks.\n     */\n    int status();\n"
            })
    void wrongCommentIsFound(String source) {
        assertThat(isWrong(source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    /** @return what is */\n    int now();\n",
                "    /** {@return what is} */\n    int now();\n",
                "    /**\n     * Saves.\n     *\n     * @param actor whom the audit names\n     * @return what is\n     */\n",
                "    /** One. */\n    int one();\n\n    /** Two. */\n    int two();\n",
                "    /** Keeps what {@link #of} gives (@return of that). */\n    int now();\n"
            })
    void rightCommentPasses(String source) {
        assertThat(isWrong(source)).isFalse();
    }

    private static boolean isWrong(String source) {
        return TAG_WITHIN_A_LINE.matcher(source).find()
                || TWO_IN_A_ROW.matcher(source).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
