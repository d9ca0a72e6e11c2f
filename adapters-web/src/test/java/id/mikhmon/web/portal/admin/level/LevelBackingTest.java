package id.mikhmon.web.portal.admin.level;

import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindLevelsService;
import id.mikhmon.application.agent.SaveLevelService;
import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedNotes;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import org.junit.jupiter.api.Test;

class LevelBackingTest {
    private final IdentityInMemory people = new IdentityInMemory();
    private final RegistrationsInMemory house = new RegistrationsInMemory(people);
    private PlayedExchange exchange = new PlayedExchange();

    @Test
    void whoManagesPricesButNotAgentsIsToldAtTheFieldThatItMayNotChangeWhomAgentsBringIn() {
        given(SubAgentRule.Kind.NONE);
        LevelBacking page = opened(Capability.MANAGE_PRICES);
        page.getForm().with("subAgents", "AT_ONCE").with("name", "Emas");

        page.save();

        assertThat(page.notes.keys())
                .containsEntry("subAgents", "sub-agents-changed")
                .hasSize(1);
        assertThat(stored())
                .isEqualTo(
                        aLevel("GOLD").bringingIn(SubAgentRule.Kind.NONE, 7, 2).level());
    }

    @Test
    void whatElseTheLevelSaysItMayChange() {
        given(SubAgentRule.Kind.AT_ONCE);
        LevelBacking page = opened(Capability.MANAGE_PRICES);
        page.getForm().with("name", "Emas");

        page.save();

        assertThat(exchange.went()).isEqualTo("/admin/levels?said=saved");
        assertThat(stored().name()).isEqualTo("Emas");
        assertThat(stored().subAgents().kind()).isEqualTo(SubAgentRule.Kind.AT_ONCE);
    }

    @Test
    void whoManagesAgentsTooChangesTheRule() {
        given(SubAgentRule.Kind.NONE);
        LevelBacking page = opened(Capability.MANAGE_PRICES, Capability.MANAGE_AGENTS);
        page.getForm().with("subAgents", "AT_ONCE");

        page.save();

        assertThat(exchange.went()).isEqualTo("/admin/levels?said=saved");
        assertThat(stored().subAgents()).isEqualTo(new SubAgentRule(SubAgentRule.Kind.AT_ONCE, 7, 2));
    }

    private void given(SubAgentRule.Kind kind) {
        house.levels.save(aLevel("GOLD").bringingIn(kind, 7, 2).level());
    }

    private Level stored() {
        return house.levels.find(new LevelCode("GOLD")).orElseThrow();
    }

    /** @return the form as it is filled in, which is sent next */
    private LevelBacking opened(Capability... may) {
        LevelBacking page = new LevelBacking();
        page.findLevels = new FindLevelsService(house.levels, house.transactions);
        page.saveLevel =
                new SaveLevelService(house.agents, house.levels, people.memory.desk.audit(), house.transactions);
        page.visitor = PlayedVisitor.staff("siti", may);
        page.notes = new PlayedNotes();
        exchange = new PlayedExchange().with("item", "GOLD");
        page.exchange = exchange;
        page.open();
        exchange.posted();
        return page;
    }
}
