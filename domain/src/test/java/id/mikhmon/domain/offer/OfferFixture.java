package id.mikhmon.domain.offer;

import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;

/** Offers as phrases: {@code anOffer().named("1hari").costing(5_000).offer()}. */
public final class OfferFixture {
    private OfferId id = new OfferId("1hari");
    private Money price = Money.rupiah(5_000);
    private RouterName router = new RouterName("cafe");
    private VoucherFormat format = new VoucherFormat(VoucherFormat.Mode.SAME, "", 8, VoucherFormat.READABLE);
    private boolean active = true;

    private OfferFixture() {}

    public static OfferFixture anOffer() {
        return new OfferFixture();
    }

    public OfferFixture withId(String text) {
        id = new OfferId(text);
        return this;
    }

    public OfferFixture costing(long rupiah) {
        price = Money.rupiah(rupiah);
        return this;
    }

    public OfferFixture onRouter(String name) {
        router = new RouterName(name);
        return this;
    }

    public OfferFixture withTwoCodes() {
        format = new VoucherFormat(VoucherFormat.Mode.SEPARATE, "W-", 6, "ABCabc123");
        return this;
    }

    public OfferFixture closed() {
        active = false;
        return this;
    }

    public Offer offer() {
        return new Offer(
                id,
                "1 hari",
                "s.d. 3 Mbps",
                price,
                Duration.ofDays(1),
                new Offer.Entitlement(
                        router, "1hari-3M", "all", new UsageLimits(Duration.ofHours(24), 5_000_000_000L), format),
                active);
    }
}
