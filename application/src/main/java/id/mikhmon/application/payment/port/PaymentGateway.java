package id.mikhmon.application.payment.port;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentInstruction;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One payment gateway. Stateless towards us: the account comes with each call. Every method but {@link #receive} does
 * network and blocks up to its time-out; call it outside a transaction. {@code payments.md} 5 is its source.
 */
public interface PaymentGateway {
    GatewayId id();

    /** @return the names of the credentials that an account here must have, none empty */
    Set<String> credentialNames();

    /**
     * Asks for the channels that are switched on for the account, with fees and bounds.
     *
     * @return never null; {@link ChannelsUnavailable} when there is no usable answer
     */
    ChannelsAnswer channels(GatewayAccount account);

    /**
     * Opens a payment. Never repeats by itself: the caller looks up before it opens again.
     *
     * @return never null; {@link OpenUnknown} when no definite answer arrived, a time-out included
     */
    OpenAnswer open(GatewayAccount account, OpenRequest request);

    /**
     * Asks how a payment stands, by the gateway's reference if it is known, else by ours.
     *
     * @return never null
     */
    StatusAnswer status(GatewayAccount account, PaymentReference reference, Optional<String> gatewayReference);

    /**
     * Reads a callback: proves it on the raw bytes, then parses it. No network, changes nothing, a millisecond.
     *
     * @return never null; {@link Forged} when the proof is wrong or missing
     */
    CallbackAnswer receive(GatewayAccount account, RawCallback callback);

    Capabilities capabilities();

    /**
     * @param confirmByQuery whether a callback must be confirmed by asking before money is believed (its proof does not
     *     cover the status)
     * @param shortestPoll the shortest time between two questions about one payment
     */
    record Capabilities(boolean confirmByQuery, Duration shortestPoll) {}

    /**
     * @param amount what we ask for, the gateway's fee not counted
     * @param callbackUrl where the gateway reports, where the return of the buyer leads
     */
    record OpenRequest(
            PaymentReference reference,
            ChannelCode channel,
            Money amount,
            String itemSku,
            String itemName,
            String customerName,
            PhoneNumber customerPhone,
            Optional<String> customerEmail,
            Instant expiresAt,
            URI callbackUrl,
            URI returnUrl) {}

    /**
     * @param headers by lower-case name; of a repeated header the first
     * @param body the bytes as they came
     */
    record RawCallback(Map<String, String> headers, byte[] body) {}

    sealed interface ChannelsAnswer {}

    record ChannelsKnown(List<Channel> channels) implements ChannelsAnswer {
        public ChannelsKnown {
            channels = List.copyOf(channels);
        }
    }

    record ChannelsUnavailable(String reason) implements ChannelsAnswer {}

    sealed interface OpenAnswer {
        <R> R fold(OpenCases<R> cases);
    }

    /**
     * @param fee what the gateway adds for the buyer
     * @param expiresAt as the gateway has set it
     */
    record Opened(String gatewayReference, PaymentInstruction instruction, Money fee, Instant expiresAt)
            implements OpenAnswer {
        @Override
        public <R> R fold(OpenCases<R> cases) {
            return cases.opened(this);
        }
    }

    /** The gateway said no for this payment: channel off, amount out of bounds. Nothing was opened. */
    record Declined(String reason) implements OpenAnswer {
        @Override
        public <R> R fold(OpenCases<R> cases) {
            return cases.declined(this);
        }
    }

    /** The gateway refuses our account: wrong key, wrong signature. Nothing was opened; the owner has to act. */
    record Misconfigured(String reason) implements OpenAnswer {
        @Override
        public <R> R fold(OpenCases<R> cases) {
            return cases.misconfigured(this);
        }
    }

    /** Certainly nothing was sent: no connection. */
    record Unreachable(String reason) implements OpenAnswer {
        @Override
        public <R> R fold(OpenCases<R> cases) {
            return cases.unreachable(this);
        }
    }

    record OpenUnknown(String reason) implements OpenAnswer {
        @Override
        public <R> R fold(OpenCases<R> cases) {
            return cases.unknown(this);
        }
    }

    interface OpenCases<R> {
        R opened(Opened answer);

        R declined(Declined answer);

        R misconfigured(Misconfigured answer);

        R unreachable(Unreachable answer);

        R unknown(OpenUnknown answer);
    }

    sealed interface StatusAnswer {}

    /**
     * @param opening how to pay it, as the answer to the opening would have told; empty when the gateway does not say
     */
    record StatusKnown(PaymentNews news, Optional<Opened> opening) implements StatusAnswer {}

    /** The gateway does not know the payment. */
    record NotFound() implements StatusAnswer {}

    record StatusUnavailable(String reason) implements StatusAnswer {}

    sealed interface CallbackAnswer {}

    /** @param dedupeKey the same for each delivery of the same news, at most 150 characters */
    record Verified(PaymentNews news, String dedupeKey) implements CallbackAnswer {}

    /** Proven, but not about a payment, or of a kind that we do not know. */
    record Ignored(String reason, String dedupeKey) implements CallbackAnswer {}

    /** The proof is wrong or missing. */
    record Forged(String reason) implements CallbackAnswer {}

    /** Proven (or not provable), but it cannot be read. */
    record Unreadable(String reason) implements CallbackAnswer {}

    /**
     * What a gateway says of a payment.
     *
     * @param reference ours, as the gateway returned it; empty when it returned none that could be ours
     * @param paid what the buyer paid in all, of which {@code fee} was the gateway's addition; only with PAID
     */
    record PaymentNews(
            Kind kind,
            Optional<PaymentReference> reference,
            Optional<String> gatewayReference,
            Optional<Money> paid,
            Optional<Money> fee,
            Optional<Instant> at) {
        /** What the gateway says happened; PENDING for nothing yet. */
        public enum Kind {
            PENDING,
            PAID,
            FAILED,
            EXPIRED,
            REFUNDED
        }
    }
}
