package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportAgentsTest {
    private final AgentsInMemory house = new AgentsInMemory();

    @Test
    void allLinesAreTaken() {
        Agent changed = anAgent(1).named("Warung Baru").agent();
        house.given(anAgent(1).agent());

        assertThat(run(false, changed, anAgent(2).agent(), anAgent(3).agent()))
                .isEqualTo(new ImportAgents.Imported(2, 1));

        assertThat(house.agents.all())
                .containsExactly(changed, anAgent(2).agent(), anAgent(3).agent());
    }

    @Test
    void oneWrongLineTakesEverythingBackAndAllWrongOnesAreTold() {
        house.given(anAgent(1).thatIs(AgentStatus.CLOSED).agent());

        ImportAgents.Outcome outcome = run(
                false,
                anAgent(1).agent(),
                anAgent(2).agent(),
                anAgent(3).ofLevel("TIN").agent(),
                anAgent(4).withPhone(anAgent(2).agent().phone().e164()).agent(),
                anAgent(5).under(77).agent());

        assertThat(outcome)
                .isEqualTo(new ImportAgents.Refused(List.of(
                        new ImportAgents.Fault(2, new SaveAgent.ClosedBefore()),
                        new ImportAgents.Fault(4, new SaveAgent.UnknownLevel()),
                        new ImportAgents.Fault(5, new SaveAgent.PhoneTaken()),
                        new ImportAgents.Fault(6, new SaveAgent.UnknownUpline()))));
        assertThat(house.agents.all())
                .containsExactly(anAgent(1).thatIs(AgentStatus.CLOSED).agent());
    }

    @Test
    void dryRunTellsTheSameAndStoresNothing() {
        assertThat(run(true, anAgent(1).agent(), anAgent(2).agent())).isEqualTo(new ImportAgents.Imported(2, 0));
        assertThat(run(true, anAgent(1).ofLevel("TIN").agent())).isInstanceOf(ImportAgents.Refused.class);

        assertThat(house.agents.all()).isEmpty();
    }

    @Test
    void uplineMayStandInALaterLine() {
        run(false, anAgent(2).under(1).agent(), anAgent(1).agent());

        assertThat(house.agents.find(code(2)).orElseThrow().upline()).contains(code(1));
    }

    @Test
    void twoMayChangePlacesButNotStandAboveEachOther() {
        house.given(anAgent(1).agent(), anAgent(2).under(1).agent());

        assertThat(run(false, anAgent(1).under(2).agent(), anAgent(2).agent()))
                .isEqualTo(new ImportAgents.Imported(0, 2));
        assertThat(run(false, anAgent(1).under(2).agent(), anAgent(2).under(1).agent()))
                .isEqualTo(new ImportAgents.Refused(List.of(new ImportAgents.Fault(3, new SaveAgent.UplineLoop()))));
    }

    @Test
    void levelOfATableIsSetByHandUnlessItWasADryRun() {
        house.given(anAgent(1).agent());

        run(true, anAgent(1).ofLevel("SILVER").agent());
        assertThat(house.holds.find(code(1))).isEmpty();
        run(false, anAgent(1).ofLevel("SILVER").agent(), anAgent(2).agent());

        assertThat(house.holds.find(code(1))).isPresent();
        assertThat(house.holds.find(code(2))).isEmpty();
    }

    /** The first line of such a file has the names of the columns. */
    private ImportAgents.Outcome run(boolean dry, Agent... agents) {
        List<ImportAgents.Line> lines = new ArrayList<>();
        for (Agent agent : agents) {
            lines.add(new ImportAgents.Line(
                    lines.size() + 2, new SaveAgent.Command(agent.code(), false, former -> agent)));
        }
        return house.importAgents.importAll(new ImportAgents.Command(lines, dry), AgentsInMemory.OWNER);
    }
}
