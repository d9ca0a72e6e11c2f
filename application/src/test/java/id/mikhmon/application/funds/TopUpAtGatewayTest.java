package id.mikhmon.application.funds;

import static id.mikhmon.application.funds.FundsInMemory.AGENT;
import static id.mikhmon.application.funds.FundsInMemory.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AG001 tops up Rp 50.000 by QRIS in the whole house; the gateway adds Rp 785. */
class TopUpAtGatewayTest {
    private static final AccountId WALLET = AccountId.wallet(SARI);
    private static final AccountId TRIPAY = AccountId.gateway(GatewayId.TRIPAY);

    private final SaleInMemory house = new SaleInMemory();
    private final FundsInMemory funds = new FundsInMemory(house.transactions, house.clock, house.ledger);
    private FundsRequest request;

    @BeforeEach
    void agentAsks() {
        house.bills.keptBy(funds.bills());
        funds.channels = house.channels;
        funds.payments = house.startPayment;
        request = ((RequestFunds.Requested) ask(50_000, "QRIS", "k1")).request();
        house.dispatcher.sweep();
    }

    @Test
    void topUpIsOpenedAtTheGatewayLikeAnOrder() {
        Payment payment = payment();

        assertThat(request.state()).isEqualTo(RequestState.UNPAID);
        assertThat(payment.state()).isEqualTo(PaymentState.OPEN);
        assertThat(payment.amount()).isEqualTo(Money.rupiah(50_000));
        assertThat(payment.instruction().qrString()).isPresent();
        assertThat(house.gateway.opened()).containsExactly(new PaymentReference(request.id() + "-1P"));
        assertThat(funds.toldOwner).isEmpty();
    }

    @Test
    void paidTopUpIsCreditedOnceHoweverOftenTheCallbackComes() {
        for (int n = 0; n < 20; n++) {
            callback("PAID", 50_785);
            house.pass(Duration.ofMinutes(2));
        }

        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(balance(TRIPAY)).isEqualTo(-50_785);
        assertThat(balance(AccountId.BUYERS_FEES)).isEqualTo(785);
        assertThat(balance(AccountId.SALES)).isZero();
        assertThat(funds.toldAgent)
                .extracting(message -> message.template())
                .containsExactly(MessageTemplate.TOP_UP_CREDITED);
        assertThat(funds.audit.told())
                .filteredOn(line -> line.startsWith("top-up.done"))
                .hasSize(1);
        assertThat(house.ledger.verify(5).faults()).isEmpty();
    }

    @Test
    void gatewayThatIsAskedTellsWhatItsCallbackDidNot() {
        house.gateway.stopAnsweringQuestions();
        house.pass(Duration.ofMinutes(3));
        assertThat(balance(WALLET)).isZero();

        callback("PAID", 50_785);

        assertThat(balance(WALLET)).isEqualTo(50_000);
    }

    @Test
    void otherAmountIsUnclearMoneyAndAPersonIsTold() {
        callback("PAID", 40_785);
        callback("PAID", 40_785);

        assertThat(now().state()).isEqualTo(RequestState.REVIEW);
        assertThat(payment().state()).isEqualTo(PaymentState.REVIEW);
        assertThat(balance(WALLET)).isZero();
        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(40_785);
        assertThat(balance(TRIPAY)).isEqualTo(-40_785);
        assertThat(funds.toldOwner).containsExactly(MessageTemplate.FUNDS_WAITING);
    }

    @Test
    void moneyOfASecondTransactionIsKeptBesideAndTheOwnerToldOnce() {
        callback("PAID", 50_785);

        for (int n = 0; n < 3; n++) {
            callback("PAID", 50_785, " T-other");
        }
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(50_785);
        assertThat(balance(TRIPAY)).isEqualTo(-2 * 50_785);
        assertThat(funds.toldOwner).containsOnly(MessageTemplate.FUNDS_WAITING);

        callback("REFUNDED", 0, " T-other");
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
    }

    @Test
    void unclearMoneyThatIsGivenBackIsGone() {
        callback("PAID", 40_785);

        callback("REFUNDED", 0);

        assertThat(now().state()).isEqualTo(RequestState.ENDED);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(TRIPAY)).isZero();
    }

    @Test
    void moneyThatComesAfterTheEndIsCreditedAllTheSame() {
        callback("EXPIRED", 0);
        assertThat(now().state()).isEqualTo(RequestState.ENDED);

        callback("PAID", 50_785);

        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(WALLET)).isEqualTo(50_000);
    }

    @Test
    void newsOfAnEndAfterTheMoneyChangesNothing() {
        callback("PAID", 50_785);

        callback("EXPIRED", 0);
        callback("FAILED", 0);

        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(WALLET)).isEqualTo(50_000);
    }

    @Test
    void topUpThatTheGatewayGivesBackIsTakenFromTheWalletOnce() {
        callback("PAID", 50_785);

        callback("REFUNDED", 0);
        callback("REFUNDED", 0);

        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertThat(balance(WALLET)).isZero();
        assertThat(balance(TRIPAY)).isZero();
        assertThat(balance(AccountId.BUYERS_FEES)).isZero();
        callback("PAID", 50_785);
        assertThat(balance(WALLET)).isZero();
    }

    @Test
    void whatTheAgentSpentBeforeTheGatewayGaveItBackTheOwnerBears() {
        callback("PAID", 50_785);
        house.transactions.run(() -> house.ledger.post(JournalEntry.of(
                new Cause(CauseKind.SALE, "MK2345ABCDEF"),
                house.clock.instant(),
                List.of(
                        Posting.debit(WALLET, Money.rupiah(20_000)),
                        Posting.credit(AccountId.SALES, Money.rupiah(20_000))))));

        callback("REFUNDED", 0);

        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertThat(balance(WALLET)).isZero();
        assertThat(balance(AccountId.CORRECTIONS)).isEqualTo(-20_000);
        assertThat(balance(TRIPAY)).isZero();
        assertThat(house.ledger.verify(5).faults()).isEmpty();
    }

    @Test
    void nobodyDecidesWhatTheGatewayDecides() {
        var rejecting = new DecideRequest.Command(request.id(), new DecideRequest.Reject("no"), FundsInMemory.SITI);

        assertThat(funds.decideRequest().decide(rejecting)).isEqualTo(new DecideRequest.DecidedBefore(request));

        callback("PAID", 50_785);
        assertThat(balance(WALLET)).isEqualTo(50_000);
    }

    @Test
    void refusedOpeningEndsTheTopUp() {
        house.gateway.answerNextOpening(
                new id.mikhmon.application.payment.port.PaymentGateway.Declined("channel is off"));
        FundsRequest second = ((RequestFunds.Requested) ask(60_000, "QRIS", "k2")).request();
        house.dispatcher.sweep();

        assertThat(funds.requests.find(second.id()).orElseThrow().state()).isEqualTo(RequestState.ENDED);
    }

    @Test
    void sameKeyOpensOnePayment() {
        assertThat(ask(50_000, "QRIS", "k1")).isEqualTo(new RequestFunds.RequestedBefore(request));
        assertThat(ask(60_000, "QRIS", "k1")).isEqualTo(new RequestFunds.KeyUsedOtherwise());
        house.dispatcher.sweep();

        assertThat(house.gateway.opened()).hasSize(1);
    }

    @Test
    void wayToPayHasToBeOfferedAndToTakeTheAmount() {
        assertThat(ask(50_000, "OVO", "k2")).isEqualTo(new RequestFunds.UnknownChannel());
        assertThat(ask(9_999, "QRIS", "k2")).isInstanceOf(RequestFunds.AmountOutOfBounds.class);
        funds.channels = house.channels;
        assertThat(ask(1_000_000, "BRIVA", "k3")).isInstanceOf(RequestFunds.Requested.class);
    }

    private RequestFunds.Outcome ask(long rupiah, String channel, String key) {
        return funds.requestFunds(0)
                .request(new RequestFunds.Command(
                        SARI,
                        Money.rupiah(rupiah),
                        new RequestFunds.TopUpAtGateway(new ChannelCode(channel)),
                        new IdempotencyKey(key),
                        "f" + rupiah,
                        AGENT));
    }

    private void callback(String kind, long paid) {
        callback(kind, paid, "");
    }

    private void callback(String kind, long paid, String transaction) {
        RawCallback callback = ScriptedPaymentGateway.callback(
                kind + " " + payment().reference() + " " + paid + " " + (paid == 0 ? 0 : 785) + transaction);
        house.receiveCallback.receive(GatewayId.TRIPAY, callback);
    }

    private Payment payment() {
        return house.findPayment.ofBill(request.bill().orElseThrow()).orElseThrow();
    }

    private FundsRequest now() {
        return funds.requests.find(request.id()).orElseThrow();
    }

    private long balance(AccountId account) {
        return house.ledger.account(account).balance().units();
    }
}
