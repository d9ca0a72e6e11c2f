package id.mikhmon.application.payment;

import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.payment.Payment;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** For what buyers' money stands in the journal, once each. */
final class MoneyCauses {
    private MoneyCauses() {}

    /** The gateway's reference may be of any length and alphabet; a cause may not. */
    static UUID nameOf(String transaction) {
        return UUID.nameUUIDFromBytes(transaction.getBytes(StandardCharsets.UTF_8));
    }

    /** @return what a transaction {@link Takings#beside} the payment is posted for */
    static Cause of(Payment payment, String transaction) {
        return new Cause(CauseKind.PAYMENT, payment.reference() + "/" + nameOf(transaction));
    }

    /** @return what the money of the payment itself is posted for */
    static Cause of(Payment payment) {
        return new Cause(CauseKind.PAYMENT, payment.reference().value());
    }

    /** @return what the decision about such money is posted for */
    static Cause decision(Cause came) {
        return new Cause(CauseKind.DECISION, came.reference());
    }
}
