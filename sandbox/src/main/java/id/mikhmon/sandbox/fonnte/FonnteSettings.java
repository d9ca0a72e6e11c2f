package id.mikhmon.sandbox.fonnte;

import java.time.Clock;
import java.time.Duration;

/**
 * The account at the stand-in.
 *
 * @param port loopback port; 0 for a free one
 * @param token the device's token, sent bare in {@code Authorization}
 * @param device our own number in international form without a plus
 * @param resendAfter time between attempts of an inbound webhook that was not answered 200; the vendor's is a minute
 */
public record FonnteSettings(int port, String token, String device, Duration resendAfter, Clock clock) {

    /** Token {@code sandbox-fonnte-token} of device 6281100000001 on a free port. */
    public static FonnteSettings defaults() {
        return new FonnteSettings(0, "sandbox-fonnte-token", "6281100000001", Duration.ofMinutes(1), Clock.systemUTC());
    }

    public FonnteSettings onPort(int newPort) {
        return new FonnteSettings(newPort, token, device, resendAfter, clock);
    }

    public FonnteSettings resendingAfter(Duration time) {
        return new FonnteSettings(port, token, device, time, clock);
    }

    public FonnteSettings withClock(Clock newClock) {
        return new FonnteSettings(port, token, device, resendAfter, newClock);
    }
}
