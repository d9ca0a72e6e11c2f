package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.domain.payment.GatewayId;

/** Takes in what a payment gateway reports. */
public interface ReceiveCallback {
    /**
     * Proves the callback, stores its bytes, and only then works on it. Waits for neither router nor messaging. When the work
     * fails after the storing, it is done again later and the answer is {@link Outcome#TAKEN} all the same.
     *
     * @throws id.mikhmon.application.transaction.StoreUnavailable when it could not be stored; the gateway shall repeat it
     */
    Outcome receive(GatewayId gateway, PaymentGateway.RawCallback callback);

    /** What to answer to the gateway. */
    enum Outcome {
        /** Stored, now or before. */
        TAKEN,
        /** The proof is wrong or missing, or there is no account at that gateway. */
        FORGED,
        /** It cannot be read. */
        UNREADABLE
    }
}
