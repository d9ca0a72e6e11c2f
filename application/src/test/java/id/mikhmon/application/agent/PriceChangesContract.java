package id.mikhmon.application.agent;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.port.PriceChanges;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceChange;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage of the last change of prices keeps to. */
public abstract class PriceChangesContract {
    private static final PriceChange ONE = new PriceChange(
            new LevelCode("BRONZE"),
            new OfferId("1hari"),
            Optional.of(new PriceRule.Fixed(Money.rupiah(4_500))),
            Optional.of(new PriceRule.Discount(new Percentage(1_250))));
    private static final PriceChange OTHER = new PriceChange(
            new LevelCode("GOLD"),
            new OfferId("1hari"),
            Optional.empty(),
            Optional.of(new PriceRule.Fixed(Money.rupiah(0))));

    protected abstract PriceChanges changes();

    @Test
    void theLastChangeIsFoundAsItWasKeptByLevelAndOffer() {
        assertThat(changes().last()).isEmpty();

        changes().keep(List.of(OTHER, ONE));

        assertThat(changes().last()).containsExactly(ONE, OTHER);
    }

    @Test
    void anotherChangeTakesItsPlace() {
        changes().keep(List.of(ONE));
        changes().keep(List.of(OTHER.undone()));
        assertThat(changes().last()).containsExactly(OTHER.undone());

        changes().keep(List.of());
        assertThat(changes().last()).isEmpty();
    }
}
