package id.mikhmon.web.portal.admin.offer;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.offer.VoucherFormat;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.problem.FieldError;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** Fills the form of an offer and reads it. Times are an amount and its unit, since nobody types {@code P1D}. */
final class OfferForm {
    private static final Duration TEN_YEARS = Duration.ofDays(3_650);
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]*");

    private OfferForm() {}

    enum Span {
        SECONDS(Duration.ofSeconds(1)),
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration one;

        Span(Duration one) {
            this.one = one;
        }
    }

    enum Size {
        BYTE(1),
        MB(1L << 20),
        GB(1L << 30);

        private final long one;

        Size(long one) {
            this.one = one;
        }
    }

    static void fillNew(FormFields form) {
        form.with("active", true)
                .with("validity", "1")
                .with("validityUnit", Span.DAYS.name())
                .with("timeLimitUnit", Span.HOURS.name())
                .with("dataLimitUnit", Size.GB.name())
                .with("server", "all")
                .with("mode", VoucherFormat.Mode.SAME.name())
                .with("length", "8")
                .with("alphabet", VoucherFormat.READABLE);
    }

    static void fill(FormFields form, Offer offer) {
        VoucherFormat format = offer.entitlement().format();
        form.with("id", offer.id().value())
                .with("name", offer.name())
                .with("description", offer.description())
                .with("price", Long.toString(offer.price().units()))
                .with("active", offer.active())
                .with("router", offer.entitlement().router().value())
                .with("profile", offer.entitlement().profile())
                .with("server", offer.entitlement().server())
                .with("mode", format.mode().name())
                .with("prefix", format.prefix())
                .with("length", Integer.toString(format.length()))
                .with("alphabet", format.alphabet());
        fillSpan(form, "validity", offer.validity());
        fillSpan(form, "timeLimit", offer.entitlement().limits().uptime());
        long bytes = offer.entitlement().limits().bytes();
        Size size = largest(Size.values(), bytes, unit -> unit.one);
        form.with("dataLimit", bytes == 0 ? "" : Long.toString(bytes / size.one))
                .with("dataLimitUnit", bytes == 0 ? Size.GB.name() : size.name());
    }

    private static void fillSpan(FormFields form, String name, Duration span) {
        Span unit = largest(Span.values(), span.toSeconds(), one -> one.one.toSeconds());
        form.with(name, span.isZero() ? "" : Long.toString(span.toSeconds() / unit.one.toSeconds()))
                .with(name + "Unit", span.isZero() ? Span.HOURS.name() : unit.name());
    }

    /** @return the largest unit in which the amount is a whole number, so that a form which is only looked at changes nothing */
    private static <U> U largest(U[] units, long amount, ToLongFunction<U> one) {
        U found = units[0];
        for (U unit : units) {
            if (amount % one.applyAsLong(unit) == 0) {
                found = unit;
            }
        }
        return found;
    }

    /** @param known id of the offer that is edited; empty for a new one, whose id stands in the form */
    static Optional<Offer> read(FormFields form, Optional<String> known, Notes notes) {
        known.ifPresent(id -> form.with("id", id));
        Optional<OfferId> id = form.parsed("id", 40, Parsed::offerId, "short-name", notes);
        Optional<String> name = form.text("name", 60, notes);
        Optional<String> description = form.literal("description", 200, notes);
        Optional<Long> price = form.whole("price", 1, Offer.HIGHEST_PRICE, notes);
        Optional<Duration> validity = span(form, "validity", notes);
        Optional<Duration> timeLimit =
                form.raw("timeLimit").isBlank() ? Optional.of(Duration.ZERO) : span(form, "timeLimit", notes);
        Optional<RouterName> router =
                form.parsed("router", 40, text -> Parsed.as(RouterName::new, text), "short-name", notes);
        Optional<String> profile = form.text("profile", 100, notes);
        Optional<String> server = form.text("server", 100, notes);
        Optional<Size> size = form.choice("dataLimitUnit", Size.class, notes);
        Optional<Long> data = form.optionalWhole(
                "dataLimit", 0, Long.MAX_VALUE / size.map(unit -> unit.one).orElse(1L), notes);
        Optional<VoucherFormat> format = format(form, notes);
        if (!notes.isClean()) {
            return Optional.empty();
        }
        return Optional.of(new Offer(
                id.orElseThrow(),
                name.orElseThrow(),
                description.orElseThrow(),
                Money.rupiah(price.orElseThrow()),
                validity.orElseThrow(),
                new Offer.Entitlement(
                        router.orElseThrow(),
                        profile.orElseThrow(),
                        server.orElseThrow(),
                        new UsageLimits(timeLimit.orElseThrow(), data.orElse(0L) * size.orElseThrow().one),
                        format.orElseThrow()),
                form.flag("active")));
    }

    private static Optional<Duration> span(FormFields form, String name, Notes notes) {
        Optional<Span> unit = form.choice(name + "Unit", Span.class, notes);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        long most = TEN_YEARS.dividedBy(unit.get().one);
        return form.whole(name, 1, most, notes).map(unit.get().one::multipliedBy);
    }

    private static Optional<VoucherFormat> format(FormFields form, Notes notes) {
        Optional<VoucherFormat.Mode> mode = form.choice("mode", VoucherFormat.Mode.class, notes);
        Optional<String> prefix = form.literal("prefix", 16, notes);
        Optional<Long> length = form.whole("length", 4, 32, notes);
        Optional<String> alphabet = form.parsed("alphabet", 94, OfferForm::alphabet, "alphabet", notes);
        if (prefix.isPresent() && !PRINTABLE.matcher(prefix.get()).matches()) {
            notes.field(FieldError.of("prefix", "printable"));
        }
        return notes.isClean()
                ? Optional.of(new VoucherFormat(
                        mode.orElseThrow(),
                        prefix.orElseThrow(),
                        length.orElseThrow().intValue(),
                        alphabet.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<String> alphabet(String text) {
        boolean usable = PRINTABLE.matcher(text).matches()
                && text.length() >= 2
                && text.chars().distinct().count() == text.length();
        return usable ? Optional.of(text) : Optional.empty();
    }
}
