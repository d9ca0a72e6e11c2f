package id.mikhmon.payment.tripay;

import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.payment.FeeRule;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.outbound.json.Fields;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** One row of the list of channels. {@code payments.md} 1.3. */
final class TripayChannel {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TripayChannel() {}

    /** @return empty when the channel is off, of a group that we do not show, or has no usable code */
    static Optional<Channel> read(Fields row) {
        String code = row.text("code").orElse("");
        Optional<ChannelGroup> group = group(code, row.text("group").orElse(""));
        // Codes in …OP belong to open payments, where the buyer chooses the amount.
        if (!row.flag("active").orElse(false) || group.isEmpty() || code.endsWith("OP")) {
            return Optional.empty();
        }
        TripayExpiry expiry = TripayExpiry.of(code);
        return channelCode(code)
                .map(valid -> new Channel(
                        GatewayId.TRIPAY,
                        valid,
                        group.get(),
                        row.text("name").map(PlainText::of).orElse(code),
                        fee(row),
                        amount(row, "minimum_amount").orElse(Money.rupiah(0)),
                        amount(row, "maximum_amount").orElse(Money.rupiah(Money.MAX_UNITS)),
                        expiry.shortest(),
                        expiry.longest()));
    }

    private static Optional<ChannelCode> channelCode(String code) {
        try {
            return Optional.of(new ChannelCode(code));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** QRIS is listed among the e-wallets; buyers look for it by its own name. */
    private static Optional<ChannelGroup> group(String code, String group) {
        if (code.startsWith("QRIS")) {
            return Optional.of(ChannelGroup.QRIS);
        }
        return switch (group.toLowerCase(Locale.ROOT)) {
            case "virtual account" -> Optional.of(ChannelGroup.VIRTUAL_ACCOUNT);
            case "convenience store" -> Optional.of(ChannelGroup.RETAIL);
            case "e-wallet" -> Optional.of(ChannelGroup.E_WALLET);
            default -> Optional.empty();
        };
    }

    /** What the buyer bears. The bounds hold for whoever pays, so they do not make a fee where the merchant bears it all. */
    private static FeeRule fee(Fields row) {
        Optional<Fields> customer = row.object("fee_customer");
        Money flat = customer.flatMap(fee -> amount(fee, "flat")).orElse(Money.rupiah(0));
        BigDecimal percent = customer.flatMap(fee -> fee.decimal("percent"))
                .filter(share -> share.scale() >= 0 && share.scale() <= 6)
                .filter(share -> share.signum() > 0 && share.compareTo(HUNDRED) <= 0)
                .orElse(BigDecimal.ZERO);
        return flat.isZero() && percent.signum() == 0
                ? FeeRule.free()
                : new FeeRule(flat, percent, amount(row, "minimum_fee"), amount(row, "maximum_fee"));
    }

    private static Optional<Money> amount(Fields row, String name) {
        return row.whole(name)
                .filter(units -> units > 0 && units <= Money.MAX_UNITS)
                .map(Money::rupiah);
    }
}
