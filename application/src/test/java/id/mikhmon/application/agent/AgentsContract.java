package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.List;
import java.util.Optional;
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
    void heldAgentIsReadAsItIsStored() {
        agents().save(SARI);

        assertThat(transactions().required(() -> agents().hold(SARI.code()))).contains(SARI);
        assertThat(transactions().required(() -> agents().hold(BUDI.code()))).isEmpty();
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
    void agentsUnderAnotherAreFoundByCodeAndNotThoseFurtherDown() {
        agents().save(anAgent(11).agent());
        agents().save(anAgent(13).under(11).agent());
        agents().save(anAgent(12).under(11).agent());
        agents().save(anAgent(14).under(12).agent());

        assertThat(agents().under(code(11), 10)).extracting(Agent::code).containsExactly(code(12), code(13));
        assertThat(agents().under(code(11), 1)).extracting(Agent::code).containsExactly(code(12));
        assertThat(agents().under(code(14), 10)).isEmpty();
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

    @Test
    void everyFieldOfAnAgentIsKept() {
        agents().save(SARI);
        Agent full = anAgent(7)
                .withEverything()
                .under(1)
                .ofLevel("PLATINUM")
                .thatIs(AgentStatus.CLOSED)
                .agent();

        agents().save(full);
        assertThat(agents().find(full.code())).contains(full);

        Agent bare = anAgent(7).agent();
        agents().save(bare);
        assertThat(agents().find(full.code())).contains(bare);
    }

    @Test
    void agentIsFoundByItsPhone() {
        agents().save(SARI);

        assertThat(agents().withPhone(SARI.phone())).contains(SARI);
        assertThat(agents().withPhone(BUDI.phone())).isEmpty();
    }

    @Test
    void listIsNarrowedByStatusLevelAndWhatWasLeftOff() {
        Agent one = anAgent(1).ofLevel("GOLD").agent();
        Agent two = anAgent(2).thatIs(AgentStatus.SUSPENDED).agent();
        Agent three = anAgent(3).ofLevel("GOLD").thatIs(AgentStatus.CLOSED).agent();
        List.of(three, one, two).forEach(agents()::save);

        assertThat(agents().list(filter(null, null, null, null, null), 10)).containsExactly(one, two, three);
        assertThat(agents().list(filter(null, null, null, null, null), 2)).containsExactly(one, two);
        assertThat(agents().list(filter(null, null, null, null, "AG001"), 10)).containsExactly(two, three);
        assertThat(agents().list(filter(null, null, AgentStatus.SUSPENDED, null, null), 10))
                .containsExactly(two);
        assertThat(agents().list(filter(null, null, null, "GOLD", null), 10)).containsExactly(one, three);
        assertThat(agents().list(filter(null, null, AgentStatus.CLOSED, "GOLD", "AG003"), 10))
                .isEmpty();
        assertThat(agents().countOf(new LevelCode("GOLD"))).isEqualTo(2);
        assertThat(agents().countOf(new LevelCode("SILVER"))).isZero();
    }

    @Test
    void listIsSearchedByCodeNameAndPhone() {
        Agent sari = anAgent(12)
                .named("Warung Sari 100%")
                .withPhone("+6281234567890")
                .agent();
        Agent budi = anAgent(30).named("Kios_Budi").withPhone("+6281299999999").agent();
        List.of(sari, budi).forEach(agents()::save);

        assertThat(agents().list(filter("ag0", null, null, null, null), 10)).containsExactly(sari, budi);
        assertThat(agents().list(filter("AG03", null, null, null, null), 10)).containsExactly(budi);
        assertThat(agents().list(filter("rung sA", null, null, null, null), 10)).containsExactly(sari);
        assertThat(agents().list(filter("0812", "+62812", null, null, null), 10))
                .containsExactly(sari, budi);
        assertThat(agents().list(filter("08123", "+628123", null, null, null), 10))
                .containsExactly(sari);
        assertThat(agents().list(filter("G012", null, null, null, null), 10)).isEmpty();
    }

    @Test
    void whatIsSearchedForIsNoPattern() {
        Agent sari = anAgent(12).named("Warung 100%").agent();
        Agent budi = anAgent(30).named("Kios_Budi!").agent();
        List.of(sari, budi).forEach(agents()::save);

        assertThat(agents().list(filter("%", null, null, null, null), 10)).containsExactly(sari);
        assertThat(agents().list(filter("_", null, null, null, null), 10)).containsExactly(budi);
        assertThat(agents().list(filter("!", null, null, null, null), 10)).containsExactly(budi);
        assertThat(agents().list(filter("' OR '1'='1", null, null, null, null), 10))
                .isEmpty();
        assertThat(agents().list(filter("x\\", null, null, null, null), 10)).isEmpty();
    }

    @Test
    void lockIsHeldBesideReadingAndWriting() {
        transactions().run(() -> {
            agents().lock();
            agents().save(SARI);
            agents().lock();

            assertThat(agents().find(SARI.code())).contains(SARI);
        });
    }

    /** Null for what is not asked for. */
    private static Agents.Filter filter(String text, String phone, AgentStatus status, String level, String after) {
        return new Agents.Filter(
                Optional.ofNullable(text),
                Optional.ofNullable(phone),
                Optional.ofNullable(status),
                Optional.ofNullable(level).map(LevelCode::new),
                Optional.ofNullable(after).map(AgentCode::new));
    }

    private static Agent agent(String code, String phone, boolean active) {
        return new Agent(
                new AgentCode(code), "Warung " + code, new PhoneNumber(phone), new LevelCode("BRONZE"), active);
    }
}
