package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.domain.payment.GatewayId;

/** Takes in what a payment gateway reports. */
public interface ReceiveCallback {
    /**
     * Proves the callback and stores its bytes; the work on it comes soon after, on another thread. Waits for no work, neither
     * on this callback nor on others. When the work fails, it is done again later.
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
