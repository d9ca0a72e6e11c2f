package id.mikhmon.web.api.offer;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.offer.VoucherFormat;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.request.JsonFields;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an offer of section 5 of the contract. {@code description}, {@code timeLimit}, {@code dataLimitBytes},
 * {@code server} and {@code voucher.prefix} may be left out: empty, no limit, no limit, {@code all}, empty.
 */
final class SaveOfferRequest {
    private static final Duration TEN_YEARS = Duration.ofDays(3_650);
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]*");

    private SaveOfferRequest() {}

    static Offer read(String pathId, byte[] body) {
        JsonFields fields = JsonFields.read(body);
        Optional<OfferId> id = Parsed.offerId(pathId);
        if (id.isEmpty()) {
            fields.note("id", "short-name");
        }
        Optional<String> name = fields.text("name", 60);
        Optional<String> description = fields.optionalLiteral("description", 200);
        Optional<RouterName> router =
                fields.parsed("router", 40, text -> Parsed.as(RouterName::new, text), "short-name");
        Optional<String> profile = fields.text("profile", 100);
        Optional<Long> price = fields.whole("price", 1, Offer.HIGHEST_PRICE);
        Optional<Duration> validity = fields.duration("validity", Duration.ofSeconds(1), TEN_YEARS);
        Optional<Duration> timeLimit = fields.optionalDuration("timeLimit", Duration.ZERO, TEN_YEARS);
        Optional<Long> bytes = fields.optionalWhole("dataLimitBytes", 0, Long.MAX_VALUE);
        Optional<String> server = fields.optionalText("server", 100);
        Optional<Boolean> active = fields.flag("active");
        Optional<VoucherFormat> format = format(fields.object("voucher"));
        fields.finish();
        return new Offer(
                id.orElseThrow(),
                name.orElseThrow(),
                description.orElse(""),
                Money.rupiah(price.orElseThrow()),
                validity.orElseThrow(),
                new Offer.Entitlement(
                        router.orElseThrow(),
                        profile.orElseThrow(),
                        server.orElse("all"),
                        new UsageLimits(timeLimit.orElse(Duration.ZERO), bytes.orElse(0L)),
                        format.orElseThrow()),
                active.orElseThrow());
    }

    /** @return empty when a field is wrong, which is noted then */
    private static Optional<VoucherFormat> format(JsonFields fields) {
        Optional<VoucherFormat.Mode> mode = fields.choice("mode", VoucherFormat.Mode.class);
        Optional<String> prefix = fields.optionalLiteral("prefix", 16);
        boolean printable = PRINTABLE.matcher(prefix.orElse("")).matches();
        if (!printable) {
            fields.note("prefix", "printable");
        }
        Optional<Long> length = fields.whole("length", 4, 32);
        Optional<String> alphabet = fields.parsed("alphabet", 94, SaveOfferRequest::alphabet, "alphabet");
        if (!printable || mode.isEmpty() || length.isEmpty() || alphabet.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new VoucherFormat(mode.get(), prefix.orElse(""), length.get().intValue(), alphabet.get()));
    }

    private static Optional<String> alphabet(String text) {
        boolean usable = PRINTABLE.matcher(text).matches()
                && text.length() >= 2
                && text.chars().distinct().count() == text.length();
        return usable ? Optional.of(text) : Optional.empty();
    }
}
