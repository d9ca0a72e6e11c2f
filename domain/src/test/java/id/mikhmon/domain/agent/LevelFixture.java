package id.mikhmon.domain.agent;

import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Levels as phrases: {@code aLevel("GOLD").withDiscount("10").withUplines("2", "1").level()}. */
public final class LevelFixture {
    private final String code;
    private Percentage discount = Percentage.of(10);
    private Optional<Percentage> percent = Optional.empty();
    private List<Percentage> uplines = List.of();
    private OwnPriceRule ownPrice = OwnPriceRule.NOT_ALLOWED;
    private Optional<Money> turnover = Optional.empty();
    private SubAgentRule subAgents = SubAgentRule.NOT_ALLOWED;

    private LevelFixture(String code) {
        this.code = code;
    }

    public static LevelFixture aLevel(String code) {
        return new LevelFixture(code);
    }

    public static Percentage percent(String text) {
        return Percentage.of(new BigDecimal(text));
    }

    public LevelFixture withDiscount(String text) {
        discount = percent(text);
        return this;
    }

    /** The seller earns a percentage instead of its margin. */
    public LevelFixture earning(String text) {
        percent = Optional.of(percent(text));
        return this;
    }

    public LevelFixture withUplines(String... texts) {
        uplines = Arrays.stream(texts).map(LevelFixture::percent).toList();
        return this;
    }

    public LevelFixture withOwnPrices(String least, String most) {
        ownPrice = new OwnPriceRule(true, percent(least), percent(most));
        return this;
    }

    public LevelFixture proposedFrom(long rupiah) {
        turnover = Optional.of(Money.rupiah(rupiah));
        return this;
    }

    public LevelFixture bringingIn(SubAgentRule.Kind kind, int most, int perDay) {
        subAgents = new SubAgentRule(kind, most, perDay);
        return this;
    }

    public Level level() {
        return new Level(
                new LevelCode(code),
                code.charAt(0) + code.substring(1).toLowerCase(java.util.Locale.ROOT),
                new PriceRule.Discount(discount),
                new CommissionRule(
                        percent.isPresent() ? CommissionRule.Kind.PERCENT : CommissionRule.Kind.MARGIN,
                        percent.orElse(Percentage.ZERO),
                        uplines),
                ownPrice,
                turnover,
                subAgents);
    }
}
