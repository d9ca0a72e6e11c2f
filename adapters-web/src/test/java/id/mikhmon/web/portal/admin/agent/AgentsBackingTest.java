package id.mikhmon.web.portal.admin.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.web.portal.frame.PlayedExchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgentsBackingTest {
    private final PlayedExchange exchange = new PlayedExchange();
    private List<Agent> agents = List.of(
            anAgent(1).named("warung Sari").ofLevel("SILVER").agent(),
            anAgent(2).named("Budi").ofLevel("GOLD").agent(),
            anAgent(3).named("Warung Ani").ofLevel("GOLD").agent());

    @Test
    void agentsComeByCodeUnlessTheAddressSaysOtherwise() {
        assertThat(codes(opened())).containsExactly("AG001", "AG002", "AG003");

        exchange.with("sort", "phone");
        assertThat(codes(opened())).containsExactly("AG001", "AG002", "AG003");
    }

    @Test
    void agentsAreSortedByNameOrLevel() {
        exchange.with("sort", "name");
        assertThat(codes(opened())).containsExactly("AG002", "AG003", "AG001");

        exchange.with("sort", "level");
        assertThat(codes(opened())).containsExactly("AG002", "AG003", "AG001");
        assertThat(opened().getSort()).isEqualTo("level");
    }

    @Test
    void nextPageKeepsSearchAndOrder() {
        agents = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> anAgent(number).agent())
                .toList();
        exchange.with("q", "warung").with("sort", "level");

        AgentsBacking page = opened();

        assertThat(page.isMore()).isTrue();
        assertThat(page.getNextPath()).isEqualTo("/admin/agents?page=2&q=warung&sort=level");
    }

    private static List<String> codes(AgentsBacking page) {
        return page.getRows().stream().map(agent -> agent.code().value()).toList();
    }

    private AgentsBacking opened() {
        AgentsBacking page = new AgentsBacking();
        page.exchange = exchange;
        page.findAgents = new FindAgents() {
            @Override
            public Optional<Agent> find(AgentCode code) {
                return Optional.empty();
            }

            @Override
            public List<Agent> all() {
                return agents;
            }
        };
        page.open();
        return page;
    }
}
