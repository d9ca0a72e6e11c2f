package id.mikhmon.web.portal.frame;

import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.page.Figures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes money, times and numbers for the visitor: {@code #{f.money(order.price())}}. */
@Named("f")
@RequestScoped
public class Shown {
    private static final String MINUS = "\u2212";
    private static final Duration LONG_AGO = Duration.ofDays(7);
    private static final Pattern FOURS = Pattern.compile("(?<=\\d)(?=(\\d{4})+$)");

    @Inject
    PortalTexts texts;

    @Inject
    WebSettings settings;

    @Inject
    Clock clock;

    private @Nullable Figures figures;
    private @Nullable DateTimeFormatter dayForm;

    public String money(Money amount) {
        return figures().money(amount);
    }

    /** @return a balance, such as {@code −Rp 5.000} below zero */
    public String balance(SignedMoney amount) {
        return (amount.isDebit() ? MINUS : "") + money(amount.size());
    }

    /** @return a movement, which has its sign unless it is none, such as {@code +Rp 5.000} */
    public String change(SignedMoney amount) {
        return amount.isZero() ? money(amount.size()) : (amount.isDebit() ? MINUS : "+") + money(amount.size());
    }

    /** @return such as {@code 22 Nov} */
    public String day(LocalDate day) {
        if (dayForm == null) {
            dayForm = DateTimeFormatter.ofPattern(
                    "d MMM", Locale.forLanguageTag(texts.texts().language().tag()));
        }
        return dayForm.format(day);
    }

    /** @return such as {@code November 2026} */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(
                        "MMMM yyyy",
                        Locale.forLanguageTag(texts.texts().language().tag()))
                .format(month);
    }

    /** @return a balance or a movement, such as {@code −12.500}; always rupiah */
    public String signed(SignedMoney amount) {
        return Figures.signed(amount.units());
    }

    public String moment(Instant at) {
        return figures().moment(at);
    }

    /** @return the hour alone, such as {@code 14.05} */
    public String hour(Instant at) {
        return DateTimeFormatter.ofPattern(texts.text("general.hour.pattern")).format(at.atZone(settings.timeZone()));
    }

    public String duration(Duration span) {
        return figures().duration(span);
    }

    public String bytes(long amount) {
        return figures().bytes(amount);
    }

    public String number(long count) {
        return Figures.grouped(count);
    }

    /** @return how long ago in its largest unit; after a week the moment itself */
    public String ago(Instant at) {
        Duration gone = Duration.between(at, clock.instant());
        if (gone.compareTo(LONG_AGO) >= 0) {
            return moment(at);
        }
        if (gone.toMinutes() < 1) {
            return texts.text("general.ago.now");
        }
        if (gone.toHours() < 1) {
            return texts.count("general.ago.minutes", gone.toMinutes());
        }
        return gone.toDays() < 1
                ? texts.count("general.ago.hours", gone.toHours())
                : texts.count("general.ago.days", gone.toDays());
    }

    /** @return as people here write it, such as {@code 0812 3456 7890} */
    public String phone(PhoneNumber number) {
        String digits = number.e164();
        String local = digits.startsWith("+62") ? "0" + digits.substring(3) : digits;
        return FOURS.matcher(local).replaceAll(" ");
    }

    private Figures figures() {
        if (figures == null) {
            figures = new Figures(texts.texts(), settings.timeZone());
        }
        return figures;
    }
}
