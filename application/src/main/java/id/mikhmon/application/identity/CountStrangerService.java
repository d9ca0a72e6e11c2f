package id.mikhmon.application.identity;

import java.util.Optional;

/** Counts by address, beside the tries of logins. */
public final class CountStrangerService implements CountStranger {
    private final Throttle throttle;

    public CountStrangerService(Desk desk) {
        this.throttle = new Throttle(desk);
    }

    @Override
    public Optional<Long> count(Deed deed, Client client) {
        return throttle.take(deed, client);
    }
}
