package id.mikhmon.web.portal.agent.funds;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.mikhmon.application.funds.DecideRequest;
import id.mikhmon.application.funds.DecideUnclear;
import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.agent.FundsStanding;
import id.mikhmon.web.portal.frame.PlayedExchange;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentRequestBackingTest {
    private final FundsHouse house = new FundsHouse();

    @Test
    void billIsPreparedThenPayableWithItsCodeAndAmount() {
        FundsRequest request = asked(new RequestFunds.TopUpAtGateway(new ChannelCode("QRIS")));
        AgentRequestBacking preparing =
                page(new PlayedExchange().with("item", request.id().value()), house.funds.viewRequest());
        preparing.findPayment = bill -> Optional.empty();
        preparing.open();

        assertThat(preparing.getStanding()).isEqualTo(FundsStanding.UNPAID);
        assertThat(preparing.getNext()).isEqualTo("preparing");
        assertThat(preparing.isPayable()).isFalse();

        AgentRequestBacking page = opened(request.id());

        assertThat(page.getNext()).isEqualTo("payable");
        assertThat(page.isPayable()).isTrue();
        assertThat(page.getQr()).isPresent();
        assertThat(page.getPayment().total().units()).isGreaterThan(50_000);
        assertThat(page.getRefresh()).isPositive();
    }

    @Test
    void rejectedWithdrawalSaysWhyAndAsksForNoMoreNews() {
        house.funds.earn(60_000);
        FundsRequest request = asked(new RequestFunds.Withdrawal("BCA 123 a.n. Sari"));
        assertThat(opened(request.id()).getNext()).isEqualTo("waiting_withdrawal");

        house.funds
                .decideRequest()
                .decide(new DecideRequest.Command(
                        request.id(), new DecideRequest.Reject("rekening salah"), new Actor("siti", "10.0.0.2")));
        AgentRequestBacking page = opened(request.id());

        assertThat(page.getNext()).isEqualTo("rejected_withdrawal");
        assertThat(page.getReason()).isEqualTo("rekening salah");
        assertThat(page.getRefresh()).isZero();
        assertThat(page.isPayable()).isFalse();
    }

    @Test
    void moneyThatDoesNotFitIsToldUntilItIsCredited() {
        FundsRequest request = asked(new RequestFunds.TopUpAtGateway(new ChannelCode("QRIS")));
        house.house.dispatcher.sweep();
        came(request, 40_785, "");
        assertThat(opened(request.id()).getNext()).isEqualTo("review");
        assertThat(opened(request.id()).getRefresh()).isPositive();

        decide(request, GivenBack.WALLET);
        AgentRequestBacking page = opened(request.id());

        assertThat(page.getNext()).isEqualTo("done");
        assertThat(page.getRefresh()).isZero();
        assertThat(page.getReason()).isEmpty();
        assertThat(page.getDecisions())
                .extracting(UnclearDecision::amount, UnclearDecision::reason)
                .containsExactly(tuple(Money.rupiah(40_785), "salah ketik"));
        assertThat(page.getMoney().credited()).isEqualTo(Money.rupiah(40_785));
        came(request, 10_000, " T-other");
        assertThat(opened(request.id()).getMoney().unclear()).isEqualTo(Money.rupiah(10_000));
        assertThat(opened(request.id()).getNext()).isEqualTo("done_and_more");
        assertThat(opened(request.id()).getRefresh()).isPositive();
        decide(request, GivenBack.AT_GATEWAY);
        assertThat(opened(request.id()).getNext()).isEqualTo("done");
        came(request, 0, " T-third");
        assertThat(opened(request.id()).getNext()).isEqualTo("done_and_more");
    }

    @Test
    void moneyThatWentBackIsTold() {
        FundsRequest request = asked(new RequestFunds.TopUpAtGateway(new ChannelCode("QRIS")));
        house.house.dispatcher.sweep();
        came(request, 40_785, "");

        decide(request, GivenBack.BY_HAND_CASH);
        AgentRequestBacking page = opened(request.id());

        assertThat(page.getNext()).isEqualTo("given_back");
        assertThat(page.getDecisions()).extracting(UnclearDecision::isCredit).containsExactly(false);
    }

    @Test
    void moneyThatTheGatewaySentBackIsNotTheOwnersDoing() {
        FundsRequest request = asked(new RequestFunds.TopUpAtGateway(new ChannelCode("QRIS")));
        house.house.dispatcher.sweep();
        came(request, 40_785, "");

        returned(request, "");

        assertThat(opened(request.id()).getNext()).isEqualTo("sent_back");
        assertThat(opened(request.id()).getDecisions()).isEmpty();
    }

    @Test
    void creditThatTheGatewayTookAgainIsNotTheOwnersDoing() {
        FundsRequest request = asked(new RequestFunds.TopUpAtGateway(new ChannelCode("QRIS")));
        house.house.dispatcher.sweep();
        came(request, 0, "");
        came(request, 50_000, " T-other");
        decide(request, GivenBack.WALLET);

        returned(request, " T-other");
        assertThat(opened(request.id()).getNext()).isEqualTo("review");
        returned(request, "");

        assertThat(opened(request.id()).getStanding()).isEqualTo(FundsStanding.ENDED);
        assertThat(opened(request.id()).getNext()).isEqualTo("returned");
    }

    @Test
    void whatTheGatewayTookAgainIsToldBesideWhatWasCredited() {
        FundsRequest request = asked(new RequestFunds.TopUpAtGateway(new ChannelCode("QRIS")));
        house.house.dispatcher.sweep();
        came(request, 50_785, "");

        returned(request, "");

        assertThat(opened(request.id()).getMoney().credited()).isEqualTo(Money.rupiah(50_000));
        assertThat(opened(request.id()).getMoney().fromWallet()).isEqualTo(Money.rupiah(50_000));
    }

    @Test
    void billThatNobodyPaidOnlyEnds() {
        FundsRequest request = asked(new RequestFunds.TopUpAtGateway(new ChannelCode("QRIS")));
        house.house.dispatcher.sweep();

        told("EXPIRED", request, 0, "");

        assertThat(opened(request.id()).getNext()).isEqualTo("ended");
    }

    private void came(FundsRequest request, long rupiah, String transaction) {
        told("PAID", request, rupiah, transaction);
    }

    private void returned(FundsRequest request, String transaction) {
        told("REFUNDED", request, 0, transaction);
    }

    private void told(String kind, FundsRequest request, long rupiah, String transaction) {
        house.house.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback(kind + " " + request.id() + "-1P " + rupiah + " 785" + transaction));
    }

    private void decide(FundsRequest request, GivenBack way) {
        DecideUnclear.Outcome outcome = house.funds
                .decideUnclear()
                .decide(new DecideUnclear.Command(
                        request.id(), way, "salah ketik", Optional.empty(), new Actor("siti", "10.0.0.2")));
        assertThat(outcome).isInstanceOf(DecideUnclear.Decided.class);
    }

    @Test
    void aRequestIsAskedForTheAgentWhoIsSignedInAndAnotherOnesIsNotThere() {
        for (String item : new String[] {"", "x", "TU2222222222"}) {
            PlayedExchange exchange = new PlayedExchange().with("item", item);
            page(exchange, house.funds.viewRequest()).open();
            assertThat(exchange.went()).as(item).isEqualTo("404");
        }
        house.funds.agents.save(anAgent(2).agent());
        FundsRequest other = asked(new AgentCode("AG002"), new RequestFunds.TopUpAtGateway(new ChannelCode("QRIS")));
        PlayedExchange exchange = new PlayedExchange().with("item", other.id().value());
        page(exchange, house.funds.viewRequest()).open();
        assertThat(exchange.went()).isEqualTo("404");
    }

    private FundsRequest asked(RequestFunds.Wanted wanted) {
        return asked(FundsHouse.sari(), wanted);
    }

    private FundsRequest asked(AgentCode agent, RequestFunds.Wanted wanted) {
        return ((RequestFunds.Requested) house.requestFunds.request(new RequestFunds.Command(
                        agent,
                        Money.rupiah(50_000),
                        wanted,
                        new IdempotencyKey(FundsHouse.KEY),
                        "f",
                        FundsHouse.AGENT)))
                .request();
    }

    private AgentRequestBacking opened(FundsRequestId id) {
        AgentRequestBacking page = page(new PlayedExchange().with("item", id.value()), house.funds.viewRequest());
        page.open();
        return page;
    }

    private AgentRequestBacking page(PlayedExchange exchange, ViewRequest viewRequest) {
        AgentRequestBacking page = new AgentRequestBacking();
        page.viewRequest = viewRequest;
        page.viewUnclear = house.funds.viewUnclear();
        page.findPayment = house.house.findPayment;
        page.findChannels = house.house.channels;
        page.seller = house.seller;
        page.exchange = exchange;
        return page;
    }
}
