package id.mikhmon.application.messaging.port;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/** One messaging gateway. Stateless towards us: the account comes with each call. {@code whatsapp.md} 13 is its source. */
public interface MessageSender {
    MessagingGatewayId id();

    /** @return the names of the credentials that an account here must have, none empty */
    Set<String> credentialNames();

    /**
     * Hands a text to the gateway. Blocks up to the time-out; call it outside a transaction. Never repeats by itself.
     *
     * @return never null; {@link Unsure} when it may have been sent, a time-out after writing included
     */
    Answer send(MessagingAccount account, PhoneNumber recipient, String text);

    /**
     * Hands a picture with a text to the gateway; an account that cannot send pictures sends the text alone.
     *
     * @param png bytes of a PNG picture
     */
    Answer sendPicture(MessagingAccount account, PhoneNumber recipient, String text, byte[] png);

    /** Asks how the account's device is. Gateways limit this; at most every five minutes. */
    DeviceState device(MessagingAccount account);

    sealed interface Answer {
        <R> R fold(Cases<R> cases);
    }

    /** The gateway took it; nothing more is known. */
    record Accepted(Optional<String> gatewayMessageId) implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.accepted(this);
        }
    }

    /** Certainly not sent, and the message itself is at fault (number, text). */
    record Refused(String reason) implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** Certainly not sent, and the account or its device is at fault: offline, no quota, bad token, not reachable. */
    record Unavailable(String reason) implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unavailable(this);
        }
    }

    record Unsure(String reason) implements Answer {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unsure(this);
        }
    }

    interface Cases<R> {
        R accepted(Accepted answer);

        R refused(Refused answer);

        R unavailable(Unavailable answer);

        R unsure(Unsure answer);
    }

    /** @param state UP, DOWN or UNKNOWN in the words of the health page: REACHABLE, DOWN, UNKNOWN */
    record DeviceState(Condition state, Optional<String> detail) {}

    enum Condition {
        REACHABLE,
        DOWN,
        UNKNOWN
    }
}
