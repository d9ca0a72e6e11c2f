package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.SubAgentRule;
import org.junit.jupiter.api.Test;

/** What every storage of levels keeps to. */
public abstract class LevelsContract {
    protected abstract Levels levels();

    @Test
    void newInstallationHasFourLevels() {
        assertThat(levels().all()).containsExactlyElementsOf(InMemoryLevels.fromTheStart());
    }

    @Test
    void levelIsFoundAsItWasStored() {
        Level margin = aLevel("TOKO")
                .withDiscount("7.25")
                .withUplines("2", "1", "0.5", "0", "0.01")
                .withOwnPrices("90", "150")
                .proposedFrom(2_500_000)
                .bringingIn(SubAgentRule.Kind.AT_ONCE, 7, 2)
                .level();
        Level percent = aLevel("KIOS_2").earning("12.5").level();

        assertThat(levels().save(margin)).isTrue();
        assertThat(levels().save(percent)).isTrue();

        assertThat(levels().find(margin.code())).contains(margin);
        assertThat(levels().find(percent.code())).contains(percent);
    }

    @Test
    void levelTakesThePlaceOfTheFormer() {
        levels().save(aLevel("TOKO").withUplines("2").withOwnPrices("90", "150").level());
        Level changed = aLevel("TOKO").earning("8").level();

        assertThat(levels().save(changed)).isFalse();

        assertThat(levels().find(changed.code())).contains(changed);
    }

    @Test
    void levelsComeByDiscountThenByCode() {
        Level b = aLevel("B").withDiscount("8").level();
        Level a = aLevel("A").withDiscount("8").level();
        levels().save(b);
        levels().save(a);

        assertThat(levels().all())
                .extracting(level -> level.code().value())
                .containsExactly("BRONZE", "A", "B", "SILVER", "GOLD", "PLATINUM");
    }

    @Test
    void removedLevelIsGone() {
        Level level = aLevel("TOKO").level();
        levels().save(level);

        assertThat(levels().remove(level.code())).isTrue();
        assertThat(levels().remove(level.code())).isFalse();

        assertThat(levels().find(level.code())).isEmpty();
    }
}
