package id.mikhmon.routeros.wire;

import java.time.Duration;

/** Times and limits of the connections to routers; the same for all of them. */
public record WireSettings(Timeouts timeouts, Silence silence, Pauses pauses, Limits limits) {

    /**
     * How long to wait for an answer.
     *
     * @param connect for the TCP connect, and once more for the TLS handshake
     * @param login for the login, and for the check of a connection that has been silent
     * @param command from handing a command in to its last reply, waiting for its turn included
     */
    public record Timeouts(Duration connect, Duration login, Duration command) {
        public Timeouts {
            positive("connect timeout", connect);
            positive("login timeout", login);
            positive("command timeout", command);
        }
    }

    /**
     * What silence is borne.
     *
     * @param cancelGrace how long a cancelled command may take to end before it is forgotten
     * @param keepAlive silence after which the router is asked for its name
     * @param idle time without a command after which a connection is closed
     */
    public record Silence(Duration cancelGrace, Duration keepAlive, Duration idle) {
        public Silence {
            positive("cancel grace", cancelGrace);
            positive("keep alive", keepAlive);
            positive("idle timeout", idle);
        }
    }

    /**
     * Pauses between attempts to connect.
     *
     * @param first pause after the first failed connect; doubles with each further one, with jitter
     * @param longest longest pause, so how late a router that is back is noticed
     */
    public record Pauses(Duration first, Duration longest) {
        public Pauses {
            positive("first pause", first);
            if (longest.compareTo(first) < 0) {
                throw new IllegalArgumentException("longest pause must not be shorter than the first");
            }
        }
    }

    /**
     * How much at once.
     *
     * @param window most commands in flight on a connection
     * @param sessions most connections to a router (a router has 20 by default, for everybody)
     * @param callers most commands handed in for one router and not yet settled; more are turned away at once
     * @param replyBytes most bytes of records collected for one command
     */
    public record Limits(int window, int sessions, int callers, long replyBytes) {
        public Limits {
            if (window < 1 || sessions < 1 || callers < 1 || replyBytes < 1) {
                throw new IllegalArgumentException("window, sessions, callers and reply bytes must be positive");
            }
        }
    }

    /** What is right for small boards on a LAN and for slow links alike. */
    public static WireSettings standard() {
        return new WireSettings(
                new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10)),
                new Silence(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(5)),
                new Pauses(Duration.ofMillis(250), Duration.ofSeconds(5)),
                new Limits(64, 2, 512, 64L * 1024 * 1024));
    }

    public WireSettings with(Timeouts other) {
        return new WireSettings(other, silence, pauses, limits);
    }

    public WireSettings with(Silence other) {
        return new WireSettings(timeouts, other, pauses, limits);
    }

    public WireSettings with(Pauses other) {
        return new WireSettings(timeouts, silence, other, limits);
    }

    public WireSettings with(Limits other) {
        return new WireSettings(timeouts, silence, pauses, other);
    }

    private static void positive(String what, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(what + " must be longer than nothing");
        }
    }
}
