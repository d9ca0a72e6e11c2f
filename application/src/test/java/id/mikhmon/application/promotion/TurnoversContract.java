package id.mikhmon.application.promotion;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every reader of turnovers keeps to. */
public abstract class TurnoversContract {
    private static final Instant FROM = Instant.parse("2026-10-31T17:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-30T17:00:00Z");

    protected abstract Turnovers turnovers();

    protected abstract void store(Order order);

    @Test
    void whatWasPaidOverTheLinkAndFromTheWalletIsSummedUp() {
        Order link =
                anOrder().number(1).throughAgent("AG001").placedAt(FROM).paid().order();
        Order wallet =
                anOrder().number(2).soldBy("AG001").placedAt(TO.minusSeconds(1)).order();
        Order others = anOrder()
                .number(3)
                .throughAgent("AG002")
                .placedAt(FROM.plusSeconds(5))
                .delivered()
                .order();
        store(link);
        store(wallet);
        store(others);

        assertThat(turnovers().between(FROM, TO))
                .isEqualTo(Map.of(
                        new AgentCode("AG001"),
                        link.price().plus(wallet.price()),
                        new AgentCode("AG002"),
                        others.price()));
    }

    @Test
    void whatIsUnpaidGivenBackOrOfAnotherMonthIsNotCounted() {
        store(anOrder()
                .number(1)
                .throughAgent("AG001")
                .placedAt(FROM)
                .awaitingPayment()
                .order());
        store(anOrder().number(2).throughAgent("AG001").placedAt(FROM).expired().order());
        store(anOrder()
                .number(3)
                .throughAgent("AG001")
                .placedAt(FROM)
                .inReview()
                .order());
        store(anOrder()
                .number(4)
                .soldBy("AG001")
                .placedAt(FROM)
                .after(OrderEvent.MONEY_RETURNED)
                .order());
        store(anOrder()
                .number(5)
                .throughAgent("AG001")
                .placedAt(FROM.minusSeconds(1))
                .paid()
                .order());
        store(anOrder().number(6).throughAgent("AG001").placedAt(TO).paid().order());
        store(anOrder().number(7).placedAt(FROM).paid().order());

        assertThat(turnovers().between(FROM, TO)).isEmpty();
    }

    @Test
    void momentIsToldWhenTheSalesReachedASum() {
        Order first =
                anOrder().number(1).throughAgent("AG001").placedAt(FROM).paid().order();
        Order second = anOrder()
                .number(2)
                .soldBy("AG001")
                .placedAt(FROM.plusSeconds(60))
                .order();
        store(anOrder()
                .number(3)
                .throughAgent("AG001")
                .placedAt(FROM.plusSeconds(30))
                .expired()
                .order());
        store(anOrder()
                .number(4)
                .throughAgent("AG001")
                .placedAt(FROM.minusSeconds(1))
                .paid()
                .order());
        store(anOrder()
                .number(5)
                .throughAgent("AG002")
                .placedAt(FROM.plusSeconds(1))
                .paid()
                .order());
        store(second);
        store(first);
        Money both = first.price().plus(second.price());

        assertThat(reached("AG001", first.price())).contains(FROM);
        assertThat(reached("AG001", first.price().plus(Money.rupiah(1)))).contains(FROM.plusSeconds(60));
        assertThat(reached("AG001", both)).contains(FROM.plusSeconds(60));
        assertThat(reached("AG001", both.plus(Money.rupiah(1)))).isEmpty();
        assertThat(reached("AG003", Money.rupiah(1))).isEmpty();
    }

    private Optional<Instant> reached(String agent, Money turnover) {
        return turnovers().reached(new AgentCode(agent), FROM, TO, turnover);
    }
}
