package id.mikhmon.sandbox.demo;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.offer.VoucherFormat;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Duration;
import java.util.List;

/** What the demo sells and who sells it; the offers' ids are profiles that the router stand-in has from the start. */
final class DemoOffers {
    static final RouterName ROUTER = new RouterName("sandbox");

    private static final long GIBIBYTE = 1L << 30;

    private DemoOffers() {}

    static List<Offer> offers() {
        return List.of(
                offer("3jam", "3 jam", "s.d. 2 Mbps", 2_000, Duration.ofHours(3), UsageLimits.NONE),
                offer("1hari", "1 hari", "s.d. 3 Mbps", 5_000, Duration.ofDays(1), UsageLimits.NONE),
                offer(
                        "7hari",
                        "7 hari",
                        "kuota 20 GB",
                        25_000,
                        Duration.ofDays(7),
                        new UsageLimits(Duration.ZERO, 20 * GIBIBYTE)));
    }

    static List<Agent> agents() {
        return List.of(
                agent("AG001", "Warung Sari", "+6281200000001", "BRONZE"),
                agent("AG002", "Kios Pak Budi", "+6281200000002", "SILVER"));
    }

    private static Offer offer(
            String id, String name, String description, long price, Duration validity, UsageLimits limits) {
        VoucherFormat format = new VoucherFormat(VoucherFormat.Mode.SAME, "", 8, VoucherFormat.READABLE);
        return new Offer(
                new OfferId(id),
                name,
                description,
                Money.rupiah(price),
                validity,
                new Offer.Entitlement(ROUTER, id, "all", limits, format),
                true);
    }

    private static Agent agent(String code, String name, String phone, String level) {
        return new Agent(new AgentCode(code), name, new PhoneNumber(phone), new LevelCode(level), true);
    }
}
