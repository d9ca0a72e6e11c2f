package id.mikhmon.application.identity;

import id.mikhmon.application.identity.port.LoginTries;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a secret may be guessed. An account takes ten tries in a quarter of an hour; then it rests for a quarter, and
 * nobody is locked out for good. Whoever came in from an address lately has tries of its own there, so that guessing from
 * elsewhere does not keep the owner out of the office. The bound on addresses is for machines: a shop or a proxy may have
 * many people behind one.
 */
final class Throttle {
    /** What is guessed. */
    enum Secret {
        PASSWORD(10),
        CODE(10),
        /** Nothing is guessed by it, but each one sends a message. */
        RESET(3);

        private final int most;

        Secret(int most) {
            this.most = most;
        }
    }

    private static final int MOST_PER_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** Long enough to see in the table what went on yesterday. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String MOVED = "MOVED ";
    private static final Duration AT_HOME = Duration.ofDays(30);

    private final Desk desk;

    Throttle(Desk desk) {
        this.desk = desk;
    }

    /**
     * Counts a try before it is made, in a transaction of its own.
     *
     * @return empty, or how many seconds to wait
     */
    Optional<Long> take(Secret secret, LoginName login, Optional<PersonId> person, Client client) {
        return desk.transactions().required(() -> {
            Instant now = desk.now();
            Optional<Long> wait = count(byAddress(client), MOST_PER_ADDRESS, login.value(), client.stranger(), now);
            return wait.isPresent()
                    ? wait
                    : count(
                            byAccount(secret, login, person, client),
                            secret.most,
                            login.value(),
                            client.stranger(),
                            now);
        });
    }

    /** As {@link #take} for a name that nobody can have. */
    Optional<Long> take(Client client) {
        return desk.transactions()
                .required(() ->
                        count(byAddress(client), MOST_PER_ADDRESS, "(no login name)", client.stranger(), desk.now()));
    }

    /** As {@link #take} for what a stranger does without a login. */
    Optional<Long> take(CountStranger.Deed deed, Client client) {
        return desk.transactions()
                .required(() -> count(
                        deed + " " + client.address(), deed.most(), "(" + deed + ")", client.stranger(), desk.now()));
    }

    /** As {@link #take} for what an agent does, wherever it does it from. */
    Optional<Long> take(CountAgent.Deed deed, AgentCode agent, Actor actor) {
        return desk.transactions()
                .required(() -> count(deed + " " + agent, deed.most(), "(" + deed + ")", actor, desk.now()));
    }

    private Optional<Long> count(String key, int most, String login, Actor actor, Instant now) {
        LoginTries.Count count = desk.tries().take(key, most, WINDOW, now);
        if (count.first()) {
            // Only the first: whoever keeps trying must not fill the audit.
            desk.audit().record(actor, "login.throttled", login, "", "");
        }
        return count.allowed()
                ? Optional.empty()
                : Optional.of(Math.max(1, count.pause().toSeconds()));
    }

    /** The try was right. Joins the caller's transaction. */
    void succeeded(Secret secret, LoginName login, PersonId person, Client client) {
        desk.tries().clear(byAccount(secret, login, Optional.of(person), client));
        desk.tries().giveBack(byAddress(client));
    }

    /** The person came in. Joins the caller's transaction. */
    void cameIn(PersonId person, Client client) {
        desk.tries().remember(person, client.address(), desk.now());
    }

    /** @return whether the session was not seen at that address before. Joins the caller's transaction */
    boolean isNew(SessionId session, String address) {
        return desk.tries()
                .take(MOVED + session + " " + address, 1, AT_HOME, desk.now())
                .allowed();
    }

    /** Removes what nobody will ask for again. Joins the caller's transaction. */
    void forgetOld() {
        desk.tries().forget(desk.now().minus(KEPT), MOVED, desk.now().minus(AT_HOME));
    }

    /** Lets an account be tried again at once, also where it is at home. Joins the caller's transaction. */
    void forget(LoginName login) {
        for (Secret secret : Secret.values()) {
            desk.tries().clearAll(byAccount(secret, login));
        }
    }

    private String byAccount(Secret secret, LoginName login, Optional<PersonId> person, Client client) {
        boolean atHome = person.filter(id -> desk.tries()
                        .isRemembered(id, client.address(), desk.now().minus(AT_HOME)))
                .isPresent();
        return byAccount(secret, login) + (atHome ? " " + client.address() : "");
    }

    private static String byAccount(Secret secret, LoginName login) {
        return secret + " " + login;
    }

    private static String byAddress(Client client) {
        return "ADDRESS " + client.address();
    }
}
