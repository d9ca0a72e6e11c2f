package id.mikhmon.application.payment;

import id.mikhmon.application.payment.GatewayAccount.Environment;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway.Declined;
import id.mikhmon.application.payment.port.PaymentGateway.Misconfigured;
import id.mikhmon.application.payment.port.PaymentGateway.OpenUnknown;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews.Kind;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.application.payment.port.PaymentGateway.Unreachable;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fake keeps the contract, so that tests on it mean something. */
class ScriptedPaymentGatewayTest extends PaymentGatewayContract {
    private final ScriptedPaymentGateway gateway = new ScriptedPaymentGateway();

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected GatewayAccount account() {
        return new GatewayAccount(
                GatewayId.TRIPAY,
                true,
                Environment.SANDBOX,
                Optional.empty(),
                Map.of("key", Secret.of("scripted")),
                List.of());
    }

    @Override
    protected void otherSideOffersChannels() {
        // as it does unless told otherwise
    }

    @Override
    protected void otherSideOpens() {
        // as it does unless told otherwise
    }

    @Override
    protected void otherSideDeclines() {
        gateway.answerNextOpening(new Declined("scripted"));
    }

    @Override
    protected void otherSideRefusesTheAccount() {
        gateway.answerNextOpening(new Misconfigured("scripted"));
    }

    @Override
    protected void otherSideTakesItInAndIsNotHeard() {
        gateway.answerNextOpening(new OpenUnknown("scripted"));
    }

    @Override
    protected void otherSideIsAway() {
        gateway.answerNextOpening(new Unreachable("scripted"));
        gateway.stopAnsweringQuestions();
    }

    @Override
    protected void otherSideKnowsNoPayment() {
        // as it does unless told otherwise
    }

    @Override
    protected void otherSideWaitsForTheBuyer() {
        gateway.knows(REFERENCE, Kind.PENDING);
    }

    @Override
    protected void otherSideWasPaid() {
        gateway.knows(REFERENCE, Kind.PAID);
    }

    @Override
    protected RawCallback paidCallback() {
        return ScriptedPaymentGateway.paid(REFERENCE, 5_785, 785);
    }

    @Override
    protected RawCallback forgedCallback() {
        return ScriptedPaymentGateway.callback("forged PAID " + REFERENCE + " 5785 785");
    }
}
