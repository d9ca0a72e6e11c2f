package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingAgentsTest {
    private static final Agent SARI =
            anAgent(1).named("Warung Sari").withPhone("+6281234567890").agent();

    private final AgentsInMemory house = new AgentsInMemory();

    @BeforeEach
    void fiveAgents() {
        house.given(
                SARI,
                anAgent(2).agent(),
                anAgent(3).agent(),
                anAgent(4).agent(),
                anAgent(5).agent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"081234567890", "6281234567890", "+6281234567890", "0812-3456-7890", "+62 812 3456 7890"})
    void everyWayToWriteAPhoneFindsTheAgent(String typed) {
        assertThat(house.findByPhone.find(typed)).contains(SARI);
        assertThat(search(typed)).containsExactly(SARI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0812", "62812", "+62812", "812345", "0812 34", "  0812  ", "AG001", "ag001", "sari", "Warung S"
            })
    void beginningsAndPartsFindTheAgentInALongList(String typed) {
        assertThat(search(typed)).containsExactly(SARI);
    }

    @Test
    void whatNobodyHasFindsNobody() {
        assertThat(house.findByPhone.find("081299999999")).isEmpty();
        assertThat(house.findByPhone.find("nonsense")).isEmpty();
        assertThat(search("Toko")).isEmpty();
        assertThat(search("0899")).isEmpty();
    }

    @Test
    void blankSearchIsNone() {
        assertThat(search("  ")).hasSize(5);
    }

    @Test
    void pagesComeByCodeWithoutGapOrRepetition() {
        List<AgentCode> seen = new ArrayList<>();
        Optional<AgentCode> mark = Optional.empty();
        do {
            ListAgents.Page page = house.listAgents.list(
                    new ListAgents.Query(Optional.empty(), Optional.empty(), Optional.empty(), mark, Optional.of(2)));
            page.agents().forEach(agent -> seen.add(agent.code()));
            mark = page.next();
        } while (mark.isPresent());

        assertThat(seen).containsExactly(code(1), code(2), code(3), code(4), code(5));
    }

    @Test
    void pageWithoutBoundHasAllAndOneOutOfBoundsIsRefused() {
        ListAgents.Page all = house.listAgents.list(query(Optional.empty(), Optional.empty()));

        assertThat(all.agents()).hasSize(5);
        assertThat(all.next()).isEmpty();
        assertThatThrownBy(() -> query(Optional.empty(), Optional.of(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query(Optional.empty(), Optional.of(201)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Agent> search(String typed) {
        return house.listAgents.list(query(Optional.of(typed), Optional.of(10))).agents();
    }

    private static ListAgents.Query query(Optional<String> search, Optional<Integer> limit) {
        return new ListAgents.Query(search, Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }
}
