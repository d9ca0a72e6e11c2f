package id.mikhmon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.buyer.frame.Frames;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Map<Language, Texts> texts = Texts.load(Frames.BUNDLE);
    private final Figures indonesian = figures(Language.INDONESIAN, "Asia/Jakarta");
    private final Figures english = figures(Language.ENGLISH, "Asia/Jakarta");

    @ParameterizedTest
    @CsvSource({"0, Rp 0", "785, Rp 785", "10000, Rp 10.000", "999999999999, Rp 999.999.999.999"})
    void moneyIsWrittenAsItHangsOnTheWall(long units, String shown) {
        assertThat(indonesian.money(Money.rupiah(units))).isEqualTo(shown);
        assertThat(english.money(Money.rupiah(units))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T07:05:00Z, 22 Nov 2026 14.05 WIB, 22 Nov 2026 14:05 WIB",
        "2026-05-01T00:00:00Z, 1 Mei 2026 07.00 WIB, 1 May 2026 07:00 WIB",
        "2026-12-31T17:30:00Z, 1 Jan 2027 00.30 WIB, 1 Jan 2027 00:30 WIB",
        "2026-08-17T03:00:00Z, 17 Agu 2026 10.00 WIB, 17 Aug 2026 10:00 WIB"
    })
    void timesNameTheirZone(Instant at, String inIndonesian, String inEnglish) {
        assertThat(indonesian.moment(at)).isEqualTo(inIndonesian);
        assertThat(english.moment(at)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Makassar, 22 Nov 2026 15.05 WITA",
        "Asia/Jayapura, 22 Nov 2026 16.05 WIT",
        "UTC, 22 Nov 2026 07.05 UTC",
        "Asia/Singapore, 22 Nov 2026 15.05 UTC+08:00"
    })
    void everyZoneHasAName(String zone, String shown) {
        assertThat(figures(Language.INDONESIAN, zone).moment(Instant.parse("2026-11-22T07:05:00Z")))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "PT3H, 3 jam, 3 hours",
        "PT1H, 1 jam, 1 hour",
        "P1D, 1 hari, 1 day",
        "P30D, 30 hari, 30 days",
        "PT60H, 60 jam, 60 hours",
        "P30DT12H, 30 hari 12 jam, 30 days 12 hours",
        "PT1H30M, 1 jam 30 menit, 1 hour 30 minutes",
        "PT45S, 45 detik, 45 seconds",
        "P3650D, 3.650 hari, 3.650 days"
    })
    void durationsAreSaidInTheirLargestUnits(Duration span, String inIndonesian, String inEnglish) {
        assertThat(indonesian.duration(span)).isEqualTo(inIndonesian);
        assertThat(english.duration(span)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "21474836480, 20 GB",
        "1610612736, '1,5 GB'",
        "524288000, 500 MB",
        "1500000000, '1,5 GB'",
        "500000000, 500 MB"
    })
    void dataIsCountedAsItIsSold(long bytes, String shown) {
        assertThat(indonesian.bytes(bytes)).isEqualTo(shown);
    }

    private Figures figures(Language language, String zone) {
        return new Figures(texts.get(language), ZoneId.of(zone));
    }
}
