package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.BegunFactor;

/**
 * Removes sessions and links whose time is over, the keys of links that ended long ago, old tries, addresses nobody comes from, and
 * second factors never confirmed.
 */
public final class ForgetOldLoginsService implements ForgetOldLogins {
    private final Desk desk;

    public ForgetOldLoginsService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public int forget() {
        return desk.transactions().required(() -> {
            new Throttle(desk).forgetOld();
            desk.links().forgetExpired(desk.now());
            desk.links().forgetKeys(desk.now().minus(InviteAgent.KEYS_KEPT));
            desk.vault().forgetBegunBefore(desk.now().minus(BegunFactor.LIFE));
            return desk.sessions().forgetExpired(desk.now());
        });
    }
}
