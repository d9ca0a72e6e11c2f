package id.mikhmon.domain.payment;

import id.mikhmon.domain.shared.Money;
import java.time.Duration;

/**
 * A way to pay that a gateway offers now.
 *
 * @param least the smallest amount that it takes, fee not counted
 * @param most the largest amount that it takes, fee not counted
 * @param shortestExpiry the gateway refuses a payment that would expire sooner
 * @param longestExpiry the gateway refuses a payment that would expire later
 */
public record Channel(
        GatewayId gateway,
        ChannelCode code,
        ChannelGroup group,
        String name,
        FeeRule fee,
        Money least,
        Money most,
        Duration shortestExpiry,
        Duration longestExpiry) {

    public boolean takes(Money amount) {
        return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
    }

    /**
     * @return how long a payment may stay open here when the shop wants {@code wanted}; a minute inside the bounds, since the
     *     gateway counts from when the request arrives
     */
    public Duration expiryWithinBounds(Duration wanted) {
        Duration least = shortestExpiry.plusMinutes(1);
        Duration most = longestExpiry.minusMinutes(1);
        if (wanted.compareTo(most) > 0) {
            return most.compareTo(least) > 0 ? most : least;
        }
        return wanted.compareTo(least) < 0 ? least : wanted;
    }
}
