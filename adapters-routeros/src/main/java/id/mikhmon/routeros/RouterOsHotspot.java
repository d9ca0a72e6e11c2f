package id.mikhmon.routeros;

import id.mikhmon.application.voucher.port.HotspotRouter;
import id.mikhmon.domain.router.Router;
import id.mikhmon.routeros.wire.Command;
import id.mikhmon.routeros.wire.DeviceError;
import id.mikhmon.routeros.wire.DeviceException;
import id.mikhmon.routeros.wire.RouterException;
import id.mikhmon.routeros.wire.RouterPool;
import id.mikhmon.routeros.wire.RouterRecord;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Vouchers on MikroTik routers by the binary API. All callers of one router share its connections, with up to 64
 * commands in flight, so many vouchers are made by many threads at once and not by one call with many.
 *
 * <p>Breaker and bulkhead are those of {@link RouterPool}, one per router. They are not MicroProfile Fault Tolerance's,
 * because that keeps one state per annotated method: the breaker of a dead router would open for all. Retries belong
 * to the outbox.
 *
 * <p>Source: routeros reference 1.9 (texts, prefix matching), 3.1 (users), 9 (rules).
 */
public final class RouterOsHotspot implements HotspotRouter {

    private static final String ANY_SERVER = "all";
    private static final String SESSIONS = "/ip/hotspot/active";
    /** {@code 0s}, or {@code 00:00:00} as older versions write it. */
    private static final Pattern NEVER = Pattern.compile("[0:s]*");

    private final RouterOsConnections connections;
    private final References references;

    public RouterOsHotspot(RouterOsConnections connections, Clock clock) {
        this.connections = connections;
        this.references = new References(clock);
    }

    @Override
    public Answer admit(Router router, HotspotUser user) {
        RouterPool pool = connections.to(router);
        try {
            if (!references.has(pool, References.PROFILES, user.profile())) {
                return new Refused("the router has no hotspot user profile named " + user.profile());
            }
            if (!user.server().equals(ANY_SERVER) && !references.has(pool, References.SERVERS, user.server())) {
                return new Refused("the router has no hotspot server named " + user.server());
            }
        } catch (DeviceException e) {
            return refused(e);
        } catch (RouterException e) {
            // Only looked up so far: whatever became of that, no user was added.
            return new Unreachable(e.getMessage());
        }
        return add(pool, user);
    }

    private Answer add(RouterPool pool, HotspotUser user) {
        try {
            pool.call(Command.of("/ip/hotspot/user/add")
                    .with("server", user.server())
                    .with("name", user.name().value())
                    .with("password", user.password().reveal())
                    .with("profile", user.profile())
                    .with("limit-uptime", RouterOsDuration.of(user.limits().uptime()))
                    .with("limit-bytes-total", Long.toString(user.limits().bytes()))
                    .with("comment", user.comment()));
            return new Admitted();
        } catch (DeviceException e) {
            if (e.error() == DeviceError.DUPLICATE) {
                return whoseIsIt(pool, user);
            }
            if (e.error() == DeviceError.BAD_REFERENCE) {
                references.doubt(pool);
            }
            return refused(e);
        } catch (RouterException e) {
            return e.outcomeUnknown() ? new Unknown(e.getMessage()) : new Unreachable(e.getMessage());
        }
    }

    /** After "already have user": the second half of an attempt whose first answer was lost, or somebody else's name. */
    private Answer whoseIsIt(RouterPool pool, HotspotUser user) {
        try {
            Answer standing = standing(pool, user);
            return standing instanceof Absent ? new Unknown("the user was there and then was not") : standing;
        } catch (DeviceException e) {
            return refused(e);
        } catch (RouterException e) {
            return new Unknown("the name is taken, and whose it is could not be read: " + e.getMessage());
        }
    }

    @Override
    public Answer lookUp(Router router, HotspotUser user) {
        try {
            return standing(connections.to(router), user);
        } catch (DeviceException e) {
            return new Unreachable(reason(e));
        } catch (RouterException e) {
            return new Unreachable(e.getMessage());
        }
    }

    @Override
    public Answer remove(Router router, HotspotUser user) {
        try {
            return removed(connections.to(router), user);
        } catch (DeviceException e) {
            return refused(e);
        } catch (RouterException e) {
            return e.outcomeUnknown() ? new Unknown(e.getMessage()) : new Unreachable(e.getMessage());
        }
    }

    /**
     * A user that was used, or is at the moment, stays. Else the user goes first, so that nobody logs in again; then the cookies that would let a device in by itself, then the
     * sessions, which a router does not end by itself. Repeated as a whole when any of it was not answered.
     */
    private static Answer removed(RouterPool pool, HotspotUser user) throws RouterException {
        boolean others = false;
        for (RouterRecord record : named(pool, user)) {
            if (!record.text("comment").orElse("").equals(user.comment())) {
                others = true;
            } else if (wasUsed(pool, record, user)) {
                return new Used();
            } else {
                removeOne(pool, "/ip/hotspot/user", record);
            }
        }
        if (others) {
            // Sessions under that name may be those of the other user.
            return new TakenByAnother();
        }
        for (String menu : List.of("/ip/hotspot/cookie", SESSIONS)) {
            for (RouterRecord record : ofUser(pool, menu, user)) {
                removeOne(pool, menu, record);
            }
        }
        return new Absent();
    }

    /** The time of a session is added to the user's when it ends, so that the first one is seen only among the sessions. */
    private static boolean wasUsed(RouterPool pool, RouterRecord record, HotspotUser user) throws RouterException {
        return !NEVER.matcher(record.text("uptime").orElse("")).matches()
                || !ofUser(pool, SESSIONS, user).isEmpty();
    }

    private static List<RouterRecord> ofUser(RouterPool pool, String menu, HotspotUser user) throws RouterException {
        return pool.call(Command.of(menu + "/print")
                        .withProperties(".id", "user")
                        .where("user", user.name().value()))
                .records();
    }

    /** A record that is gone already is what was wanted. */
    private static void removeOne(RouterPool pool, String menu, RouterRecord record) throws RouterException {
        try {
            pool.call(
                    Command.of(menu + "/remove").with(".id", record.text(".id").orElseThrow()));
        } catch (DeviceException e) {
            if (e.error() != DeviceError.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static List<RouterRecord> named(RouterPool pool, HotspotUser user) throws RouterException {
        return pool.call(Command.of("/ip/hotspot/user/print")
                        .withProperties(".id", "name", "comment", "uptime")
                        .where("name", user.name().value()))
                .records();
    }

    private static Answer standing(RouterPool pool, HotspotUser user) throws RouterException {
        List<RouterRecord> sameName = pool.call(Command.of("/ip/hotspot/user/print")
                        .withProperties("name", "comment")
                        .where("name", user.name().value()))
                .records();
        if (sameName.isEmpty()) {
            return new Absent();
        }
        boolean ours = sameName.stream()
                .anyMatch(record -> record.text("comment").orElse("").equals(user.comment()));
        return ours ? new Admitted() : new TakenByAnother();
    }

    private static Answer refused(DeviceException e) {
        return switch (e.error()) {
            // Nothing was written, and the voucher can be made as soon as the operator corrects the account.
            case LOGIN_REFUSED -> new Unreachable(reason(e));
            case INTERRUPTED -> new Unknown("the command was interrupted");
            default -> new Refused(reason(e));
        };
    }

    static String reason(DeviceException e) {
        String meaning = switch (e.error()) {
            case LOGIN_REFUSED ->
                "the router refused user and password (the account may also lack the api policy,"
                        + " or be limited to other addresses)";
            case FORBIDDEN -> "the router account lacks a permission";
            case FULL -> "the router is full";
            case UNSUPPORTED -> "the router does not know the command (hotspot package missing?)";
            default -> "the router refused";
        };
        return meaning + ": " + e.getMessage();
    }
}
