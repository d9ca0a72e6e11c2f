package id.mikhmon.web.portal.admin.funds;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.funds.DecideRequest;
import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.domain.funds.RequestEvent;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.Visitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestBackingTest {
    private static final Actor SITI = new Actor("siti", "10.0.0.2");
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final FundsRequest TOP_UP = FundsRequest.ask(
            new FundsRequestId("TU2345ABCDEF"), new AgentCode("AG001"), Money.rupiah(50_000), Optional.empty(), NOW);
    private static final FundsRequest DONE = TOP_UP.decided(
                    RequestEvent.CARRIED_OUT,
                    new Decision("hasan", Optional.empty(), Optional.of(MoneyPlace.BANK), NOW))
            .orElseThrow();

    private final PlayedExchange exchange = new PlayedExchange();
    private final List<DecideRequest.Command> decided = new ArrayList<>();
    private DecideRequest.Outcome outcome = new DecideRequest.Decided(DONE);

    @Test
    void requestIsShownAndWaits() {
        RequestBacking page = page();
        page.open();

        assertThat(page.getFound()).isEqualTo(TOP_UP);
        assertThat(page.isTopUp()).isTrue();
        assertThat(page.isProven()).isTrue();
        assertThat(page.isWaiting()).isTrue();
        assertThat(page.getForm()).containsEntry("place", "BANK");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of("TU2222222222", "x")) {
            PlayedExchange other = new PlayedExchange().with("item", id);
            RequestBacking page = page();
            page.exchange = other;
            page.open();

            assertThat(other.went()).isEqualTo("404");
        }
    }

    @Test
    void approvalSaysWhereTheMoneyIsAndWhoDecided() {
        RequestBacking page = page();
        page.getForm().with("place", "CASH").with("reason", " diterima ");
        page.approve();

        assertThat(decided)
                .containsExactly(new DecideRequest.Command(
                        TOP_UP.id(), new DecideRequest.CarryOut(MoneyPlace.CASH, Optional.of("diterima")), SITI));
        assertThat(exchange.went()).isEqualTo("/admin/request?item=TU2345ABCDEF&said=decided");
    }

    @Test
    void whoComesSecondIsToldSo() {
        outcome = new DecideRequest.DecidedBefore(DONE);
        RequestBacking page = page();
        page.getForm().with("why", "tidak masuk");
        page.reject();

        assertThat(exchange.went()).endsWith("said=decided_before");
    }

    @Test
    void rejectionNeedsItsReason() {
        RequestBacking page = page();
        page.getForm().with("why", "  ");
        page.reject();

        assertThat(decided).isEmpty();
        assertThat(page.notes.keys()).isEqualTo(Map.of("why", "missing"));
        assertThat(exchange.went()).isEmpty();
    }

    private RequestBacking page() {
        RequestBacking page = new RequestBacking();
        page.exchange = exchange.with("item", TOP_UP.id().value());
        page.notes = new Notes();
        page.visitor = new Visitor() {
            @Override
            public Actor actor() {
                return SITI;
            }
        };
        page.viewRequest = new OneRequest();
        page.decideRequest = command -> {
            decided.add(command);
            return outcome;
        };
        return page;
    }

    private static final class OneRequest implements ViewRequest {
        @Override
        public Optional<FundsRequest> view(FundsRequestId id) {
            return Optional.of(TOP_UP).filter(request -> request.id().equals(id));
        }

        @Override
        public Optional<FundsRequest> ofAgent(AgentCode agent, FundsRequestId id) {
            return view(id);
        }

        @Override
        public Optional<ProofPicture> proof(FundsRequestId id) {
            return Optional.empty();
        }
    }
}
