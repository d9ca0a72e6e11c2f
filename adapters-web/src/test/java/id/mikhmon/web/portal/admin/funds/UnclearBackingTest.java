package id.mikhmon.web.portal.admin.funds;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.funds.DecideUnclear;
import id.mikhmon.application.funds.ViewUnclear;
import id.mikhmon.application.payment.UnclearMoney.Came;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestEvent;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.frame.Choice;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnclearBackingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final FundsRequest UNPAID = FundsRequest.askAtGateway(
            new FundsRequestId("TU2345ABCDEF"),
            new AgentCode("AG001"),
            Money.rupiah(50_000),
            OrderId.draw(new Random(1)),
            NOW);
    private static final FundsRequest REVIEW =
            UNPAID.after(RequestEvent.PAID_OTHERWISE).orElseThrow();

    private final PlayedExchange exchange = new PlayedExchange()
            .with("item", REVIEW.id().value())
            .with("seen", "40785")
            .posted();
    private final List<DecideUnclear.Command> commands = new ArrayList<>();
    private List<Came> came = List.of(new Came(Money.rupiah(40_785), Money.rupiah(40_000), NOW));
    private Optional<DecideUnclear.Outcome> refusal = Optional.empty();

    @Test
    void moneyThatDoesNotFitIsShownWithItsActions() {
        UnclearBacking page = page();

        assertThat(page.toDecide(REVIEW)).isTrue();
        assertThat(page.creditable(REVIEW)).isTrue();
        assertThat(page.of(REVIEW).credit()).isEqualTo(Money.rupiah(40_000));
        assertThat(page.getWays())
                .extracting(Choice::getValue)
                .containsExactly("AT_GATEWAY", "BY_HAND_CASH", "BY_HAND_BANK");
    }

    @Test
    void whatHasNothingUnclearHasNoActionsButAReviewCanEnd() {
        came = List.of();

        assertThat(page().toDecide(UNPAID)).isFalse();
        assertThat(page().toDecide(UNPAID.withUnclear(NOW)))
                .as("told without an amount")
                .isTrue();
        assertThat(page().toDecide(null)).isFalse();
        assertThat(page().toDecide(REVIEW)).isTrue();
        assertThat(page().creditable(REVIEW)).isFalse();
    }

    @Test
    void creditIsDecidedWithReasonWhatWasSeenAndWhoDidIt() {
        UnclearBacking page = page();
        page.getForm().with("reasonCredit", " salah ketik ");

        page.credit();

        assertThat(commands)
                .containsExactly(new DecideUnclear.Command(
                        REVIEW.id(),
                        GivenBack.WALLET,
                        "salah ketik",
                        Optional.of(Money.rupiah(40_785)),
                        page.visitor.actor()));
        assertThat(exchange.went()).isEqualTo("/admin/request?item=TU2345ABCDEF&said=decided_credit");
    }

    @Test
    void givingBackSaysHow() {
        UnclearBacking page = page();
        page.getForm().with("way", "BY_HAND_BANK").with("reasonBack", "bayar dua kali");

        page.giveBack();

        assertThat(commands).extracting(DecideUnclear.Command::way).containsExactly(GivenBack.BY_HAND_BANK);
        assertThat(exchange.went()).endsWith("said=decided_refund");
    }

    @Test
    void nothingIsDecidedWithoutAReason() {
        UnclearBacking page = page();
        page.getForm().with("reasonCredit", " ").with("way", "AT_GATEWAY").with("reasonBack", "");

        page.credit();
        page.giveBack();

        assertThat(commands).isEmpty();
        assertThat(page.notes.keys()).isEqualTo(Map.of("reasonCredit", "missing", "reasonBack", "missing"));
        assertThat(exchange.went()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WALLET", "BY_MAIL"})
    void moneyGoesBackByAWayThatIsOffered(String way) {
        UnclearBacking page = page();
        page.getForm().with("way", way).with("reasonBack", "bayar dua kali");

        page.giveBack();

        assertThat(commands).isEmpty();
        assertThat(page.notes.keys()).isEqualTo(Map.of("way", "missing"));
    }

    @Test
    void whoComesSecondIsToldSo() {
        refusal = Optional.of(new DecideUnclear.DecidedBefore(REVIEW, decision(GivenBack.WALLET)));
        UnclearBacking page = page();
        page.getForm().with("reasonCredit", "salah ketik");

        page.credit();

        assertThat(exchange.went()).endsWith("said=decided_before");
    }

    @Test
    void refusalIsSaidAndThePageShowsWhatIsThereNow() {
        UnclearBacking page = page();
        assertThat(page.of(REVIEW).came()).hasSize(1);
        page.getForm().with("reasonCredit", "salah ketik");
        came = List.of(came.get(0), came.get(0));

        for (DecideUnclear.Outcome outcome : List.of(
                new DecideUnclear.OtherSum(Money.rupiah(81_570)),
                new DecideUnclear.AgentClosed(),
                new DecideUnclear.NothingUnclear(REVIEW))) {
            refusal = Optional.of(outcome);
            page.notes = new Notes();
            page.credit();
            assertThat(page.notes.getRefusals()).hasSize(1).allMatch(key -> key.startsWith("unclear.refused."));
        }

        assertThat(exchange.went()).isEmpty();
        assertThat(page.of(REVIEW).came()).hasSize(2);
    }

    private UnclearBacking page() {
        UnclearBacking page = new UnclearBacking();
        page.exchange = exchange;
        page.notes = new Notes();
        page.texts = new PortalTexts() {
            @Override
            public String of(Enum<?> value) {
                return value.name();
            }
        };
        page.visitor = PlayedVisitor.staff("siti", Capability.APPROVE_TOP_UPS);
        page.viewUnclear = request -> new ViewUnclear.Standing(came, List.of(), Money.rupiah(0), List.of());
        page.decideUnclear = command -> {
            commands.add(command);
            return refusal.orElseGet(() -> new DecideUnclear.Decided(REVIEW, decision(command.way())));
        };
        return page;
    }

    private static UnclearDecision decision(GivenBack way) {
        return new UnclearDecision(REVIEW.id(), 1, way, Money.rupiah(40_000), "salah ketik", "siti", NOW);
    }
}
