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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsBackingTest {
    private static final List<Agent> AGENTS = IntStream.rangeClosed(1, 60)
            .mapToObj(number -> anAgent(number)
                    .named("Warung " + number)
                    .withPhone("+62812345678" + (10 + number))
                    .agent())
            .toList();

    private final PlayedExchange exchange = new PlayedExchange();

    @Test
    void thePageShowsSomeAndTheFileHasAll() {
        AgentsBacking page = opened();

        assertThat(page.getRows()).hasSize(50);
        assertThat(page.getNextPath()).isEqualTo("/admin/agents?page=2");
        assertThat(page.filePath("xlsx")).isEqualTo("/admin/agents-xlsx");
        assertThat(AgentFilter.of(exchange).matching(new Sixty())).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warung 7", "ag007", "0812 3456 7817"})
    void pageAndFileShowWhatIsSought(String sought) {
        exchange.with("q", sought);

        AgentsBacking page = opened();

        assertThat(page.getRows()).containsExactly(AGENTS.get(6));
        assertThat(AgentFilter.of(exchange).matching(new Sixty())).isEqualTo(page.getRows());
        assertThat(page.filePath("csv")).startsWith("/admin/agents-csv?q=").doesNotContain(" ");
    }

    private AgentsBacking opened() {
        AgentsBacking page = new AgentsBacking();
        page.exchange = exchange;
        page.findAgents = new Sixty();
        page.open();
        return page;
    }

    private static final class Sixty implements FindAgents {
        @Override
        public Optional<Agent> find(AgentCode code) {
            return AGENTS.stream().filter(agent -> agent.code().equals(code)).findFirst();
        }

        @Override
        public List<Agent> all() {
            return AGENTS;
        }
    }
}
