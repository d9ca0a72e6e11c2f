package id.mikhmon.web.page;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes money, times, durations and amounts of data as people here read them. */
public final class Figures {
    private static final long GIBI = 1L << 30;
    private static final long MEBI = 1L << 20;

    private final Texts texts;
    private final ZoneId zone;
    private final DateTimeFormatter moment;

    public Figures(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.moment = DateTimeFormatter.ofPattern(
                texts.language() == Language.ENGLISH ? "d MMM yyyy HH:mm" : "d MMM yyyy HH.mm",
                Locale.forLanguageTag(texts.language().tag()));
    }

    /** @return such as {@code Rp 10.000}, in every language, since that is how prices hang on the wall */
    public String money(Money amount) {
        return (amount.currency().value().equals("IDR")
                        ? "Rp"
                        : amount.currency().value()) + " " + grouped(amount.units());
    }

    /** @return such as {@code 22 Nov 2026 14.05 WIB} */
    public String moment(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return moment.format(there) + " " + zoneName(there);
    }

    /** @return such as {@code 3 jam}, {@code 60 jam} or {@code 30 hari 12 jam}; the two largest units */
    public String duration(Duration span) {
        // A time limit of 60 hours is sold as that, not as two days and a half.
        boolean inHours = span.toHours() < 100 && span.toHours() % 24 != 0;
        long[] amounts = {
            inHours ? 0 : span.toDays(),
            inHours ? span.toHours() : span.toHoursPart(),
            span.toMinutesPart(),
            span.toSecondsPart()
        };
        String[] units = {"days", "hours", "minutes", "seconds"};
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < amounts.length && parts.size() < 2; i++) {
            if (amounts[i] > 0) {
                parts.add(texts.get(
                        "general.duration." + units[i] + (amounts[i] == 1 ? ".one" : ""), grouped(amounts[i])));
            }
        }
        return String.join(" ", parts);
    }

    /** @return such as {@code 20 GB}, counted in 1024s as routers do where that comes out even */
    public String bytes(long amount) {
        if (amount % MEBI == 0) {
            return amount >= GIBI ? decimal(amount, GIBI) + " GB" : amount / MEBI + " MB";
        }
        return amount >= 1_000_000_000L ? decimal(amount, 1_000_000_000L) + " GB" : decimal(amount, 1_000_000L) + " MB";
    }

    private String decimal(long amount, long unit) {
        long tenths = Math.round(amount * 10.0 / unit);
        String mark = texts.language() == Language.ENGLISH ? "." : ",";
        return tenths % 10 == 0 ? grouped(tenths / 10) : grouped(tenths / 10) + mark + tenths % 10;
    }

    /** @return with dots between thousands, such as {@code 12.500} */
    public static String grouped(long units) {
        StringBuilder text = new StringBuilder(Long.toString(units));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, '.');
        }
        return text.toString();
    }

    /** @return as {@link #grouped}, with a minus sign before a negative amount */
    public static String signed(long units) {
        return units < 0 ? "−" + grouped(-units) : grouped(units);
    }

    private static String zoneName(ZonedDateTime there) {
        return switch (there.getZone().getId()) {
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default ->
                there.getOffset().getTotalSeconds() == 0
                        ? "UTC"
                        : "UTC" + there.getOffset().getId();
        };
    }
}
