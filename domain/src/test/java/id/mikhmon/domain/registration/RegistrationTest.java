package id.mikhmon.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final AgentCode SARI = new AgentCode("AG001");
    private static final Registration WAITING = new Registration(
            new RegistrationId("RG2345ABCDEF"),
            "Warung Budi",
            new PhoneNumber("+6281234567890"),
            Optional.of("budi@example.org"),
            Optional.of(SARI),
            RegistrationOrigin.STRANGER,
            NOW,
            Optional.empty());

    @Test
    void registrationIsDecidedOnce() {
        Registration approved = WAITING.decided(Admission.approved("siti", new AgentCode("AG002"), NOW))
                .orElseThrow();
        Registration rejected =
                WAITING.decided(Admission.rejected("siti", "unknown here", NOW)).orElseThrow();

        assertThat(WAITING.state()).isEqualTo(RegistrationState.WAITING);
        assertThat(approved.state()).isEqualTo(RegistrationState.APPROVED);
        assertThat(rejected.state()).isEqualTo(RegistrationState.REJECTED);
        assertThat(approved.decided(Admission.rejected("hasan", "late", NOW))).isEmpty();
        assertThat(rejected.decided(Admission.approved("hasan", SARI, NOW))).isEmpty();
    }

    @Test
    void approvalMakesAnActiveAgentWithoutCredit() {
        Agent agent = WAITING.admitted(new AgentCode("AG002"), new LevelCode("SILVER"), Optional.of(SARI));

        assertThat(agent.active()).isTrue();
        assertThat(agent.creditLimit().isZero()).isTrue();
        assertThat(agent.name()).isEqualTo("Warung Budi");
        assertThat(agent.email()).contains("budi@example.org");
        assertThat(agent.upline()).contains(SARI);
        assertThat(agent.offers()).isEmpty();
    }

    @Test
    void decisionIsEitherAnAgentOrAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Admission("siti", Optional.empty(), Optional.empty(), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Admission("siti", Optional.of(SARI), Optional.of("why"), NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> Admission.rejected("siti", " ", NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> Admission.rejected("siti", "x".repeat(201), NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> Admission.rejected("", "why", NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0123456789012345678901234567890123456789012345678901234567890"})
    void nameHasOneToSixtyCharacters(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Registration(
                        WAITING.id(),
                        name,
                        WAITING.phone(),
                        Optional.empty(),
                        Optional.empty(),
                        RegistrationOrigin.STRANGER,
                        NOW,
                        Optional.empty()));
    }

    @Test
    void uplineThatAsksIsTheUpline() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Registration(
                        WAITING.id(),
                        WAITING.name(),
                        WAITING.phone(),
                        Optional.empty(),
                        Optional.empty(),
                        RegistrationOrigin.UPLINE,
                        NOW,
                        Optional.empty()));
    }

    @Test
    void numberIsDrawnInItsForm() {
        assertThat(RegistrationId.draw(new Random(1)).value()).matches("RG[2-9A-Z]{10}");
        assertThatIllegalArgumentException().isThrownBy(() -> new RegistrationId("RG0123456789"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RegistrationId("TU2345ABCDEF"));
    }
}
