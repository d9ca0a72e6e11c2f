package id.mikhmon.web.portal.admin.level;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.FindLevelsService;
import id.mikhmon.application.promotion.PromotionsInMemory;
import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionsBackingTest {
    private final PromotionsInMemory house = new PromotionsInMemory();

    @BeforeEach
    void oneHasSoldEnough() {
        house.agents.save(anAgent(1).agent());
        house.sold("AG001", 200, house.clock.instant());
    }

    @Test
    void oneClickGivesTheLevelThatThePageShowed() {
        PromotionsBacking page = opened(new PlayedExchange());
        Promotion row = page.getRows().get(0);
        assertThat(page.nameOf(row)).isEqualTo("Warung 1");
        assertThat(page.levelName(row.to())).isEqualTo("Silver");
        assertThat(page.sinceOf(row)).isEqualTo(house.clock.instant());
        assertThat(page.isAutomatic()).isFalse();
        PlayedExchange click =
                new PlayedExchange().with("accept", page.keyOf(row)).posted();

        opened(click);

        assertThat(click.went()).isEqualTo("/admin/promotions?said=promoted");
        assertThat(opened(new PlayedExchange()).getRows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AG001:GOLD", "AG002:SILVER", "AG001", "AG001:", "x:y", ":"})
    void whatIsNotProposedChangesNothing(String sent) {
        PlayedExchange click = new PlayedExchange().with("accept", sent).posted();

        opened(click);

        assertThat(click.went()).isEqualTo("/admin/promotions?said=not_promoted");
        assertThat(opened(new PlayedExchange()).getRows()).hasSize(1);
    }

    @Test
    void levelThatWasSetByHandIsShownAndLetGo() {
        house.saveAgent().save(anAgent(1).ofLevel("SILVER").agent(), Actor.SYSTEM);
        house.saveAgent().save(anAgent(1).agent(), Actor.SYSTEM);
        PromotionsBacking page = opened(new PlayedExchange());
        assertThat(page.getRows()).isEmpty();
        assertThat(page.getHeld()).hasSize(1);
        PlayedExchange click = new PlayedExchange().with("release", "AG001").posted();
        PlayedExchange again = new PlayedExchange().with("release", "AG001").posted();

        opened(click);
        opened(again);

        assertThat(click.went()).isEqualTo("/admin/promotions?said=level_released");
        assertThat(again.went()).isEqualTo("/admin/promotions?said=nothing_changed");
        assertThat(opened(new PlayedExchange()).getRows()).hasSize(1);
    }

    private PromotionsBacking opened(PlayedExchange exchange) {
        PromotionsBacking page = new PromotionsBacking();
        page.exchange = exchange;
        page.visitor = PlayedVisitor.staff("siti", Capability.MANAGE_AGENTS);
        page.listPromotions = house.listPromotions();
        page.acceptPromotion = house.acceptPromotion();
        page.releaseLevel = house.releaseLevel();
        page.findAgents = new FindAgentsService(house.agents, house.transactions);
        page.findLevels = new FindLevelsService(house.levels, house.transactions);
        page.open();
        return page;
    }
}
