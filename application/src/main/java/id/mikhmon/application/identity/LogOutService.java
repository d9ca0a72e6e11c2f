package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;

/** Removes the session, whose token is good for nothing from then on. */
public final class LogOutService implements LogOut {
    private final Desk desk;

    public LogOutService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void logOut(AccessToken token, Client client) {
        desk.transactions()
                .run(() -> desk.sessions()
                        .find(token.hash())
                        .flatMap(session -> desk.people().find(session.person()))
                        .filter(person -> desk.sessions().remove(token.hash()))
                        .ifPresent(person -> desk.audit()
                                .record(
                                        client.as(person.login()),
                                        "session.ended",
                                        person.login().value(),
                                        "",
                                        "")));
    }
}
