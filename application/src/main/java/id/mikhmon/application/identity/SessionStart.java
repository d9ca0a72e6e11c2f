package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.Session;
import id.mikhmon.domain.identity.SessionId;

/** Begins sessions, each with a token of its own. Joins the caller's transaction. */
final class SessionStart {
    private final Desk desk;

    SessionStart(Desk desk) {
        this.desk = desk;
    }

    AccessToken open(Person person, Client client) {
        AccessToken token = AccessToken.draw(desk.random());
        desk.sessions()
                .add(Session.open(
                        SessionId.draw(desk.random()), token, person, desk.now(), client.address(), client.device()));
        return token;
    }

    AccessToken halfway(Person person, Client client) {
        AccessToken token = AccessToken.draw(desk.random());
        desk.sessions()
                .add(Session.halfway(
                        SessionId.draw(desk.random()), token, person, desk.now(), client.address(), client.device()));
        return token;
    }
}
