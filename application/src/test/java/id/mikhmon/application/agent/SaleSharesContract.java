package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.AgentFixture.code;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.agent.port.SaleShares;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every storage of shares keeps to. */
public abstract class SaleSharesContract {
    private static final OrderId ORDER = anOrder().number(1).order().id();
    private static final OrderId OTHER = anOrder().number(2).order().id();
    private static final SaleSplit SPLIT = new SaleSplit(
            Money.rupiah(5_000),
            List.of(
                    new SaleSplit.Share(code(9), 0, Money.rupiah(500)),
                    new SaleSplit.Share(code(3), 1, Money.rupiah(90)),
                    new SaleSplit.Share(code(5), 3, Money.rupiah(45))));

    protected abstract SaleShares shares();

    @Test
    void splitIsFoundAsItWasStored() {
        shares().add(ORDER, SPLIT);

        assertThat(shares().find(ORDER)).contains(SPLIT);
        assertThat(shares().find(OTHER)).isEmpty();
    }

    @Test
    void splitInWhichTheSellerAloneEarnsIsFoundAsItWasStored() {
        SaleSplit alone =
                new SaleSplit(Money.rupiah(5_000), List.of(new SaleSplit.Share(code(9), 0, Money.rupiah(500))));

        shares().add(ORDER, alone);

        assertThat(shares().find(ORDER)).contains(alone);
    }

    @Test
    void splitInWhichNobodyEarnsIsASplitToo() {
        SaleSplit all = new SaleSplit(Money.rupiah(5_000), List.of());

        shares().add(ORDER, all);

        assertThat(shares().find(ORDER)).contains(all);
    }

    @Test
    void orderIsSharedOnce() {
        shares().add(ORDER, SPLIT);

        assertThatThrownBy(() -> shares().add(ORDER, new SaleSplit(Money.rupiah(1), List.of())))
                .isInstanceOf(RuntimeException.class);

        assertThat(shares().find(ORDER)).contains(SPLIT);
    }
}
