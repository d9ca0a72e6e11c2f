package id.mikhmon.application.funds;

import static id.mikhmon.application.funds.FundsInMemory.AGENT;
import static id.mikhmon.application.funds.FundsInMemory.SARI;
import static id.mikhmon.application.funds.FundsInMemory.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.UnclearDecision;
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
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** AG001 tops up Rp 50.000 by QRIS in the whole house, and money comes that does not fit; the gateway adds Rp 785. */
abstract class UnclearTopUp {
    static final AccountId WALLET = AccountId.wallet(SARI);
    static final AccountId TRIPAY = AccountId.gateway(GatewayId.TRIPAY);
    static final String OTHER = " T-other";

    final SaleInMemory house = new SaleInMemory();
    final FundsInMemory funds = new FundsInMemory(house.transactions, house.clock, house.ledger);
    FundsRequest request;

    @BeforeEach
    void agentAsks() {
        house.bills.keptBy(funds.bills());
        funds.channels = house.channels;
        funds.payments = house.startPayment;
        funds.unclear = house.unclearMoney;
        RequestFunds.Command command = new RequestFunds.Command(
                SARI,
                Money.rupiah(50_000),
                new RequestFunds.TopUpAtGateway(new ChannelCode("QRIS")),
                new IdempotencyKey("k1"),
                "f",
                AGENT);
        request = ((RequestFunds.Requested) funds.requestFunds(0).request(command)).request();
        house.dispatcher.sweep();
    }

    @AfterEach
    void allAddsUpAndNothingUnclearIsOwed() {
        assertThat(house.ledger.verify(5).faults()).isEmpty();
        assertThat(balance(AccountId.UNCLEAR)).isNotNegative();
    }

    DecideUnclear.Outcome decide(GivenBack way) {
        return decide(way, SITI, Optional.empty());
    }

    DecideUnclear.Outcome decide(GivenBack way, Actor actor, Optional<Money> seen) {
        return decide(request.id(), way, actor, seen);
    }

    DecideUnclear.Outcome decide(FundsRequestId id, GivenBack way, Actor actor, Optional<Money> seen) {
        return funds.decideUnclear().decide(new DecideUnclear.Command(id, way, "as told by phone", seen, actor));
    }

    void spend(long rupiah) {
        house.transactions.run(() -> house.ledger.post(JournalEntry.of(
                new Cause(CauseKind.SALE, "MK2345ABCDEF"),
                house.clock.instant(),
                List.of(
                        Posting.debit(WALLET, Money.rupiah(rupiah)),
                        Posting.credit(AccountId.SALES, Money.rupiah(rupiah))))));
    }

    void twice(String kind, String transaction) {
        // In other words, so that it is not the inbox that stops the second.
        callback(kind, 0, transaction);
        callback(kind, 1, transaction);
    }

    void callback(String kind, long paid) {
        callback(kind, paid, "");
    }

    void callback(String kind, long paid, String transaction) {
        house.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback(
                        kind + " " + payment().reference() + " " + paid + " " + (paid == 0 ? 0 : 785) + transaction));
    }

    ViewUnclear.Standing standing() {
        return funds.viewUnclear().view(now());
    }

    UnclearDecision only() {
        assertThat(standing().decisions()).hasSize(1);
        return standing().decisions().get(0);
    }

    List<QueueMessage.Command> told(MessageTemplate template) {
        return funds.toldAgent.stream()
                .filter(message -> message.template() == template)
                .toList();
    }

    long toldOfTwice() {
        house.dispatcher.sweep();
        return house.sender.texts().stream()
                .filter(text -> text.startsWith("RETURNED_TWICE"))
                .count();
    }

    /** @return what the audit has, in order, such as {@code top-up.ended REVIEW -> ENDED AG001 IDR 50000} */
    List<String> audited() {
        return funds.audit.after(0, 100).stream()
                .flatMap(row -> row.record().stream())
                .map(one -> one.entry().action() + " " + one.entry().before() + " -> "
                        + one.entry().after())
                .toList();
    }

    Payment payment() {
        return house.findPayment.ofBill(request.bill().orElseThrow()).orElseThrow();
    }

    FundsRequest now() {
        return funds.requests.find(request.id()).orElseThrow();
    }

    long balance(AccountId account) {
        return house.ledger.account(account).balance().units();
    }
}
