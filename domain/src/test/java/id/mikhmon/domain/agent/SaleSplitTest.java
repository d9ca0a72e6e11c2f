package id.mikhmon.domain.agent;

import static id.mikhmon.domain.agent.AgentFixture.code;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.agent.LevelFixture.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleSplitTest {
    private static final AgentCode SELLER = code(1);
    private static final List<Optional<AgentCode>> THREE_ABOVE = above(3);

    @ParameterizedTest
    @CsvSource({
        // price, buy | seller's margin | 2 % and 1 % of what it leaves, rounded down | owner
        "5000, 4500, 500, 90, 45, 4365",
        "5000, 5000, 0, 100, 50, 4850",
        "5000, 0, 5000, 0, 0, 0",
        "1, 1, 0, 0, 0, 1",
        "149, 99, 50, 1, 0, 98",
        "999999999999, 0, 999999999999, 0, 0, 0",
        "999999999999, 999999999999, 0, 19999999999, 9999999999, 970000000001",
        // sold below the buy price there is no margin, and nobody owes anything
        "4000, 4500, 0, 80, 40, 3880"
    })
    void marginGoesToTheSellerAndTheOwnerKeepsTheRemainder(
            long price, long buy, long seller, long first, long second, long owner) {
        CommissionRule rule = aLevel("GOLD").withUplines("2", "1").level().commission();

        CommissionRule.Parts parts = rule.parts(Money.rupiah(price), Money.rupiah(buy));

        assertThat(parts)
                .isEqualTo(new CommissionRule.Parts(
                        Money.rupiah(seller), List.of(Money.rupiah(first), Money.rupiah(second)), Money.rupiah(owner)));
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 8, 400",
        "4999, 8, 399",
        "1, 99.99, 0",
        "1, 100, 1",
        "5000, 0, 0",
        "999999999999, 100, 999999999999"
    })
    void percentageGoesToTheSellerWhateverItsBuyPrice(long price, String percent, long seller) {
        CommissionRule rule = aLevel("GOLD").earning(percent).level().commission();

        assertThat(rule.parts(Money.rupiah(price), Money.rupiah(1)).seller()).isEqualTo(Money.rupiah(seller));
    }

    @Test
    void sharesNameTheSellerAndThoseAboveByDepth() {
        SaleSplit split = SaleSplit.of(
                Money.rupiah(5_000),
                Money.rupiah(4_500),
                aLevel("GOLD").withUplines("2", "1").level().commission(),
                SELLER,
                THREE_ABOVE);

        assertThat(split.shares())
                .containsExactly(
                        new SaleSplit.Share(SELLER, 0, Money.rupiah(500)),
                        new SaleSplit.Share(code(2), 1, Money.rupiah(90)),
                        new SaleSplit.Share(code(3), 2, Money.rupiah(45)));
        assertThat(split.owner()).isEqualTo(Money.rupiah(4_365));
    }

    @Test
    void partOfAnUplineThatIsNotThereIsTheOwners() {
        CommissionRule rule = aLevel("GOLD").withUplines("2", "1").level().commission();

        SaleSplit none = SaleSplit.of(Money.rupiah(5_000), Money.rupiah(4_500), rule, SELLER, List.of());
        SaleSplit gap = SaleSplit.of(
                Money.rupiah(5_000),
                Money.rupiah(4_500),
                rule,
                SELLER,
                List.of(Optional.empty(), Optional.of(code(3))));

        assertThat(none.owner()).isEqualTo(Money.rupiah(4_500));
        assertThat(gap.shares()).extracting(SaleSplit.Share::depth).containsExactly(0, 2);
        assertThat(gap.owner()).isEqualTo(Money.rupiah(4_455));
    }

    @Test
    void shareOfNothingIsNoShare() {
        SaleSplit split = SaleSplit.of(
                Money.rupiah(10),
                Money.rupiah(10),
                aLevel("GOLD").withUplines("5").level().commission(),
                SELLER,
                THREE_ABOVE);

        assertThat(split.shares()).isEmpty();
        assertThat(split.owner()).isEqualTo(Money.rupiah(10));
    }

    @Test
    void splitOfMoreThanThePriceCannotBe() {
        SaleSplit.Share six = new SaleSplit.Share(SELLER, 0, Money.rupiah(6));
        SaleSplit.Share five = new SaleSplit.Share(code(2), 1, Money.rupiah(5));

        assertThatThrownBy(() -> new SaleSplit(Money.rupiah(10), List.of(six, five)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SaleSplit(Money.rupiah(100), List.of(six, six)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new SaleSplit(Money.rupiah(11), List.of(six, five)).owner().isZero())
                .isTrue();
    }

    @Test
    void ruleThatSharesMoreThanThereIsCannotBe() {
        assertThatThrownBy(() -> aLevel("X").withUplines("60", "40.01").level())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        aLevel("X").withUplines("1", "1", "1", "1", "1", "1").level())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aLevel("X").earning("100.01").level()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommissionRule(CommissionRule.Kind.MARGIN, percent("1"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void sharesAndTheOwnersPartAreThePriceToTheRupiah(
            @ForAll @LongRange(max = Money.MAX_UNITS) long price,
            @ForAll @LongRange(max = Money.MAX_UNITS) long buy,
            @ForAll boolean margin,
            @ForAll @IntRange(max = 10_000) int percent,
            @ForAll @Size(max = 5) List<@IntRange(max = 2_000) Integer> uplines,
            @ForAll @IntRange(max = 5) int there) {
        CommissionRule rule = new CommissionRule(
                margin ? CommissionRule.Kind.MARGIN : CommissionRule.Kind.PERCENT,
                margin ? Percentage.ZERO : new Percentage(percent),
                uplines.stream().map(Percentage::new).toList());

        SaleSplit split = SaleSplit.of(Money.rupiah(price), Money.rupiah(buy), rule, SELLER, above(there));

        long shared = split.shares().stream()
                .mapToLong(share -> share.amount().units())
                .sum();
        assertThat(shared + split.owner().units()).isEqualTo(price);
        assertThat(shared).isBetween(0L, price);
        CommissionRule.Parts parts = rule.parts(Money.rupiah(price), Money.rupiah(buy));
        assertThat(Stream.concat(Stream.of(parts.seller(), parts.owner()), parts.uplines().stream())
                        .mapToLong(Money::units)
                        .sum())
                .isEqualTo(price);
    }

    private static List<Optional<AgentCode>> above(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> Optional.of(code(i + 2)))
                .toList());
    }
}
