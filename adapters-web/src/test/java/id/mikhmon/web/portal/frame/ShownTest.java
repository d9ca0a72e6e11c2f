package id.mikhmon.web.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.ledger.SignedMoney;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final Pattern CALL = Pattern.compile("\\bf\\.([a-zA-Z]+)\\(");

    private final Shown shown = new PlayedShown(Clock.systemUTC());

    @Test
    void balancesHaveASignBelowZeroAloneAndMovementsAlways() {
        assertThat(shown.balance(SignedMoney.rupiah(12_500))).isEqualTo("Rp 12.500");
        assertThat(shown.balance(SignedMoney.rupiah(-12_500))).isEqualTo("\u2212Rp 12.500");
        assertThat(shown.change(SignedMoney.rupiah(12_500))).isEqualTo("+Rp 12.500");
        assertThat(shown.change(SignedMoney.rupiah(0))).isEqualTo("Rp 0");
        assertThat(shown.change(SignedMoney.rupiah(-1))).isEqualTo("\u2212Rp 1");
    }

    @Test
    void daysAreWrittenShort() {
        assertThat(shown.day(LocalDate.parse("2026-05-09"))).isEqualTo("9 Mei");
    }

    @Test
    void monthsAreWrittenOut() {
        assertThat(shown.month(YearMonth.of(2026, 5))).isEqualTo("Mei 2026");
    }

    /** A page that asks for what is not there breaks off only when it is drawn with rows. */
    @Test
    void everythingThatPagesAskForIsThere() throws IOException {
        Set<String> there =
                Arrays.stream(Shown.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/META-INF"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                Matcher call = CALL.matcher(Files.readString(page));
                while (call.find()) {
                    asked.add(call.group(1));
                }
            }
        }

        assertThat(asked).contains("money", "month");
        assertThat(there).containsAll(asked);
    }
}
