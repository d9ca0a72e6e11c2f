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
    private static final List<Agent> SIXTY = IntStream.rangeClosed(1, 60)
            .mapToObj(number -> anAgent(number)
                    .named("Warung " + number)
                    .withPhone("+62812345678" + (10 + number))
                    .agent())
            .toList();
    private static final List<Agent> THREE = List.of(
            anAgent(1).named("warung Sari").ofLevel("SILVER").agent(),
            anAgent(2).named("Budi").ofLevel("GOLD").agent(),
            anAgent(3).named("Warung Ani").ofLevel("GOLD").agent());

    private final PlayedExchange exchange = new PlayedExchange();

    @Test
    void thePageShowsSomeAndTheFileHasAll() {
        AgentsBacking page = opened(SIXTY);

        assertThat(page.getRows()).hasSize(50);
        assertThat(page.isMore()).isTrue();
        assertThat(page.getNextPath()).isEqualTo("/admin/agents?page=2");
        assertThat(page.filePath("xlsx")).isEqualTo("/admin/agents-xlsx");
        assertThat(AgentFilter.of(exchange).matching(new Known(SIXTY))).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warung 7", "ag007", "0812 3456 7817"})
    void pageAndFileShowWhatIsSought(String sought) {
        exchange.with("q", sought);

        AgentsBacking page = opened(SIXTY);

        assertThat(page.getRows()).containsExactly(SIXTY.get(6));
        assertThat(AgentFilter.of(exchange).matching(new Known(SIXTY))).isEqualTo(page.getRows());
        assertThat(page.filePath("csv")).startsWith("/admin/agents-csv?q=").doesNotContain(" ");
    }

    @Test
    void agentsComeByCodeUnlessTheAddressSaysOtherwise() {
        assertThat(codes(opened(THREE))).containsExactly("AG001", "AG002", "AG003");

        exchange.with("sort", "phone");
        assertThat(codes(opened(THREE))).containsExactly("AG001", "AG002", "AG003");
    }

    @Test
    void agentsAreSortedByNameOrLevel() {
        exchange.with("sort", "name");
        assertThat(codes(opened(THREE))).containsExactly("AG002", "AG003", "AG001");

        exchange.with("sort", "level");
        assertThat(codes(opened(THREE))).containsExactly("AG002", "AG003", "AG001");
        assertThat(opened(THREE).getSort()).isEqualTo("level");
    }

    @Test
    void nextPageAndFileKeepSearchAndOrder() {
        exchange.with("q", "warung").with("sort", "level");

        AgentsBacking page = opened(SIXTY);

        assertThat(page.getNextPath()).isEqualTo("/admin/agents?page=2&q=warung&sort=level");
        assertThat(page.filePath("csv")).isEqualTo("/admin/agents-csv?q=warung&sort=level");
    }

    private static List<String> codes(AgentsBacking page) {
        return page.getRows().stream().map(agent -> agent.code().value()).toList();
    }

    private AgentsBacking opened(List<Agent> agents) {
        AgentsBacking page = new AgentsBacking();
        page.exchange = exchange;
        page.findAgents = new Known(agents);
        page.open();
        return page;
    }

    private record Known(List<Agent> all) implements FindAgents {
        @Override
        public Optional<Agent> find(AgentCode code) {
            return all.stream().filter(agent -> agent.code().equals(code)).findFirst();
        }
    }
}
