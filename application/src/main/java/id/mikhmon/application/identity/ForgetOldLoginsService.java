package id.mikhmon.application.identity;

/** Removes sessions whose time is over. */
public final class ForgetOldLoginsService implements ForgetOldLogins {
    private final Desk desk;

    public ForgetOldLoginsService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public int forget() {
        return desk.transactions().required(() -> desk.sessions().forgetExpired(desk.now()));
    }
}
