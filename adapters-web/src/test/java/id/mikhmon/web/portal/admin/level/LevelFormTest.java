package id.mikhmon.web.portal.admin.level;

import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelFormTest {
    private final FormFields form = new FormFields();
    private final Notes notes = new Notes();

    @Test
    void formThatIsOnlyLookedAtChangesNothing() {
        Level level = aLevel("GOLD")
                .withDiscount("12.5")
                .withUplines("2", "1")
                .bringingIn(SubAgentRule.Kind.AT_ONCE, 7, 2)
                .level();
        LevelForm.fill(form, level);

        assertThat(LevelForm.read(form, Optional.of("GOLD"), notes)).contains(level);
        assertThat(notes.isClean()).isTrue();
    }

    @Test
    void newLevelNeedsACodeAndAName() {
        LevelForm.fillNew(form);

        assertThat(LevelForm.read(form, Optional.empty(), notes)).isEmpty();
        assertThat(notes.keys().keySet()).containsExactlyInAnyOrder("code", "name");
    }

    @Test
    void whatIsWrongIsSaidByField() {
        LevelForm.fill(form, aLevel("GOLD").level());
        form.with("discount", "101")
                .with("kind", "MARGIN")
                .with("percent", "5")
                .with("upline1", "60")
                .with("upline2", "50")
                .with("least", "-1")
                .with("most", "99")
                .with("turnover", "1,5")
                .with("subAgents", "EVERYBODY")
                .with("subAgentsMost", "501")
                .with("subAgentsPerDay", "0");

        assertThat(LevelForm.read(form, Optional.of("GOLD"), notes)).isEmpty();
        assertThat(notes.keys())
                .containsEntry("discount", "too-large")
                .containsEntry("percent", "no-percent-of-margin")
                .containsEntry("upline1", "over-the-whole")
                .containsEntry("least", "two-decimals")
                .containsEntry("most", "too-small")
                .containsEntry("turnover", "not-whole-number")
                .containsEntry("subAgents", "missing")
                .containsEntry("subAgentsMost", "too-large")
                .containsEntry("subAgentsPerDay", "too-small");
    }

    @Test
    void gapBetweenUplinesEarnsNothing() {
        LevelForm.fill(form, aLevel("GOLD").level());
        form.with("upline1", "").with("upline3", "1,5");

        Level level = LevelForm.read(form, Optional.of("GOLD"), notes).orElseThrow();

        assertThat(level.commission().uplines()).hasSize(3);
        assertThat(level.commission().uplines().get(0).hundredths()).isZero();
        assertThat(level.commission().uplines().get(2).hundredths()).isEqualTo(150);
    }
}
