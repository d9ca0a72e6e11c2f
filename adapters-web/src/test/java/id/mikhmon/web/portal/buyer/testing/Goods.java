package id.mikhmon.web.portal.buyer.testing;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.offer.VoucherFormat;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.payment.FeeRule;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the shop of the tests sells, to whom and by which ways to pay. */
public final class Goods {
    public static final PhoneNumber BUYER = new PhoneNumber("+6281234567890");

    public static final Agent WARUNG_SARI = new Agent(
            new AgentCode("AG001"),
            "Warung Sari",
            new PhoneNumber("+6281200000001"),
            LevelCode.FROM_THE_START.get(0),
            true);

    public static final Offer THREE_HOURS =
            offer("3jam", "3 jam", "s.d. 2 Mbps", 2_000, Duration.ofHours(3), UsageLimits.NONE);
    public static final Offer ONE_DAY =
            offer("1hari", "1 hari", "s.d. 3 Mbps", 5_000, Duration.ofDays(1), UsageLimits.NONE);
    public static final Offer ONE_WEEK = offer(
            "7hari",
            "Mingguan",
            "s.d. 5 Mbps",
            25_000,
            Duration.ofDays(7),
            new UsageLimits(Duration.ofHours(60), 20L << 30));

    public static final Channel QRIS = channel("QRIS", ChannelGroup.QRIS, "QRIS", 750, "0.70", 1_000, 5_000_000);
    public static final Channel BRI =
            channel("BRIVA", ChannelGroup.VIRTUAL_ACCOUNT, "BRI Virtual Account", 4_250, "0", 5_000, 999_999_999_999L);
    public static final Channel MANDIRI = channel(
            "MANDIRIVA", ChannelGroup.VIRTUAL_ACCOUNT, "Mandiri Virtual Account", 4_250, "0", 5_000, 999_999_999_999L);
    public static final Channel OVO = channel("OVO", ChannelGroup.E_WALLET, "OVO", 0, "3.00", 1_000, 5_000_000);
    public static final Channel DANA = channel("DANA", ChannelGroup.E_WALLET, "DANA", 0, "0", 1_000, 5_000_000);
    public static final Channel ALFAMART =
            channel("ALFAMART", ChannelGroup.RETAIL, "Alfamart", 6_000, "0", 10_000, 5_000_000);

    public static final List<Channel> CHANNELS = List.of(QRIS, BRI, MANDIRI, OVO, DANA, ALFAMART);

    private Goods() {}

    public static Offer offer(
            String id, String name, String description, long price, Duration validity, UsageLimits limits) {
        return new Offer(
                new OfferId(id),
                name,
                description,
                Money.rupiah(price),
                validity,
                new Offer.Entitlement(
                        new RouterName("pusat"),
                        "default",
                        "all",
                        limits,
                        new VoucherFormat(VoucherFormat.Mode.SAME, "", 8, VoucherFormat.READABLE)),
                true);
    }

    public static Channel channel(
            String code, ChannelGroup group, String name, long flat, String percent, long least, long most) {
        return new Channel(
                GatewayId.TRIPAY,
                new ChannelCode(code),
                group,
                name,
                new FeeRule(Money.rupiah(flat), new BigDecimal(percent), Optional.empty(), Optional.empty()),
                Money.rupiah(least),
                Money.rupiah(most),
                Duration.ofMinutes(5),
                Duration.ofDays(1));
    }
}
