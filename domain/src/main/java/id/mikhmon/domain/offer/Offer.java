package id.mikhmon.domain.offer;

import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;

/**
 * A kind of voucher that is for sale. Changing it touches no order that exists: an order keeps its {@link Entitlement}
 * and its price.
 *
 * @param price what the buyer pays before the payment fee, more than zero
 * @param validity how long a voucher is good after its first login, more than zero
 * @param active whether it can be bought now
 */
public record Offer(
        OfferId id,
        String name,
        String description,
        Money price,
        Duration validity,
        Entitlement entitlement,
        boolean active) {
    /** Far above any voucher; as many as one may sell at once still come to an amount. */
    public static final long HIGHEST_PRICE = Money.MAX_UNITS / 1_000;

    public Offer {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("an offer's name has 1 to 60 characters");
        }
        if (description.length() > 200) {
            throw new IllegalArgumentException("a description has at most 200 characters");
        }
        if (price.isZero()) {
            throw new IllegalArgumentException("a price is more than zero");
        }
        if (validity.isNegative() || validity.isZero() || validity.toNanosPart() != 0 || validity.toDays() > 3_650) {
            throw new IllegalArgumentException("a validity is whole seconds, more than zero and at most ten years");
        }
    }

    /** @return the same offer for another price, such as an agent's own */
    public Offer at(Money other) {
        return new Offer(id, name, description, other, validity, entitlement, active);
    }

    /**
     * What the buyer gets on the router.
     *
     * @param router where the voucher is made
     * @param profile the hotspot user profile there, by its exact name
     * @param server the hotspot server that it is good for, {@code all} for any
     */
    public record Entitlement(
            RouterName router, String profile, String server, UsageLimits limits, VoucherFormat format) {
        public Entitlement {
            if (profile.isBlank() || profile.length() > 100) {
                throw new IllegalArgumentException("a profile's name has 1 to 100 characters");
            }
            if (server.isBlank() || server.length() > 100) {
                throw new IllegalArgumentException("a hotspot server's name has 1 to 100 characters");
            }
        }
    }
}
