package id.mikhmon.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;
import org.junit.jupiter.api.Test;

/** What every storage of agents keeps to. */
public abstract class AgentsContract {
    private static final Agent SARI = agent("AG001", "+6281100000001", true);
    private static final Agent BUDI = agent("AG002", "+6281100000002", false);

    protected abstract Transactions transactions();

    protected abstract Agents agents();

    @Test
    void agentIsFoundAsItWasStored() {
        assertThat(agents().save(SARI)).isTrue();

        assertThat(agents().find(SARI.code())).contains(SARI);
        assertThat(agents().find(BUDI.code())).isEmpty();
    }

    @Test
    void agentTakesThePlaceOfTheFormer() {
        agents().save(SARI);
        Agent moved = agent("AG001", "+6281100000009", false);

        assertThat(agents().save(moved)).isFalse();
        assertThat(agents().save(moved)).isFalse();

        assertThat(agents().find(SARI.code())).contains(moved);
    }

    @Test
    void agentsComeByCode() {
        agents().save(BUDI);
        agents().save(SARI);

        assertThat(agents().all()).containsExactly(SARI, BUDI);
    }

    @Test
    void twoAgentsCannotHaveOnePhone() {
        agents().save(SARI);
        agents().save(BUDI);

        assertThatThrownBy(() -> agents().save(agent("AG003", "+6281100000001", true)))
                .isInstanceOf(Agents.PhoneTaken.class);
        assertThatThrownBy(() -> agents().save(agent("AG002", "+6281100000001", true)))
                .isInstanceOf(Agents.PhoneTaken.class);

        assertThat(agents().all()).containsExactly(SARI, BUDI);
    }

    @Test
    void phoneThatIsTakenLeavesTheTransactionAlive() {
        agents().save(SARI);

        transactions().run(() -> {
            assertThatThrownBy(() -> agents().save(agent("AG002", "+6281100000001", true)))
                    .isInstanceOf(Agents.PhoneTaken.class);
            agents().save(BUDI);
        });

        assertThat(agents().all()).containsExactly(SARI, BUDI);
    }

    private static Agent agent(String code, String phone, boolean active) {
        return new Agent(
                new AgentCode(code), "Warung " + code, new PhoneNumber(phone), new LevelCode("BRONZE"), active);
    }
}
