package id.mikhmon.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubAgentRuleTest {
    @Test
    void onlyNoneForbidsIt() {
        assertThat(SubAgentRule.NOT_ALLOWED.allowed()).isFalse();
        assertThat(new SubAgentRule(SubAgentRule.Kind.ON_APPROVAL, 1, 1).allowed())
                .isTrue();
        assertThat(new SubAgentRule(SubAgentRule.Kind.AT_ONCE, 500, 50).allowed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "501, 1", "1, 0", "1, 51", "-1, 1"})
    void numbersLieWithinTheirBounds(int most, int perDay) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubAgentRule(SubAgentRule.Kind.AT_ONCE, most, perDay));
    }
}
