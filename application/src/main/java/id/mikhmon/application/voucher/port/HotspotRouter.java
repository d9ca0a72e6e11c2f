package id.mikhmon.application.voucher.port;

import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.VoucherCode;

/** The router as a place where vouchers are made. Safe for many threads at once, also for the same router. */
public interface HotspotRouter {
    /**
     * Makes a hotspot user. Blocks up to the command time-out; call it outside a transaction. Repeating it with the same
     * user does not make a second one: a user with that name and our comment counts as {@link Admitted}.
     *
     * @return never null; {@link Unknown} when the connection broke or the time was over after the command was written
     */
    Answer admit(Router router, HotspotUser user);

    /**
     * Looks whether a hotspot user stands on the router. Blocks up to the command time-out.
     *
     * @return {@link Admitted} when it stands there with our comment, {@link TakenByAnother} when with another,
     *     {@link Absent} when not at all, or {@link Unreachable}
     */
    Answer lookUp(Router router, HotspotUser user);

    /**
     * Takes a hotspot user off the router that nobody has logged in with, and ends what sessions a login in that very moment
     * began. Blocks up to a few command time-outs; call it outside a transaction. Repeating it is safe.
     *
     * @return {@link Absent} when it is not there any more, or never was; {@link Used} when somebody has logged in with it, and
     *     {@link TakenByAnother} when a user of that name has another comment: both stay; {@link Refused} when the account may
     *     not remove; {@link Unreachable} or {@link Unknown} when it has to be repeated
     */
    Answer remove(Router router, HotspotUser user);

    /**
     * @param name also the login name
     * @param profile exact name of the hotspot user profile; a prefix of one is refused
     * @param server the hotspot server, {@code all} for any
     * @param comment says whose the user is
     */
    record HotspotUser(
            VoucherCode name, Secret password, String profile, String server, UsageLimits limits, String comment) {}

    sealed interface Answer {
        <R> R fold(Cases<R> cases);
    }

    /** It stands on the router and is ours. */
    record Admitted() implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.admitted(this);
        }
    }

    /** A user of that name exists and is not ours. */
    record TakenByAnother() implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.takenByAnother(this);
        }
    }

    /** No user of that name exists. Answer of a look-up and of a removal. */
    record Absent() implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.absent(this);
        }
    }

    /** It is ours, and somebody has logged in with it. Answer of a removal. */
    record Used() implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.used(this);
        }
    }

    /**
     * The router said no and will say no again: profile or server missing, permission lacking, router full.
     *
     * @param reason the router's own words or ours, without credentials
     */
    record Refused(String reason) implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** Nothing was written: no connection, wrong credentials, or the router is being left alone for a moment. */
    record Unreachable(String reason) implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unreachable(this);
        }
    }

    /** The command was written and no answer came. Read back before repeating. */
    record Unknown(String reason) implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    interface Cases<R> {
        R admitted(Admitted answer);

        R takenByAnother(TakenByAnother answer);

        R absent(Absent answer);

        R used(Used answer);

        R refused(Refused answer);

        R unreachable(Unreachable answer);

        R unknown(Unknown answer);
    }
}
