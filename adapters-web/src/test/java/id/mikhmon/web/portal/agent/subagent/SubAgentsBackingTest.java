package id.mikhmon.web.portal.agent.subagent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.agent.SellerOfTheHouse;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedNotes;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubAgentsBackingTest {
    private final RegistrationsInMemory house = new RegistrationsInMemory();
    private PlayedExchange exchange = new PlayedExchange();

    @Test
    void whoIsBroughtInAtOnceStandsInTheList() {
        given(SubAgentRule.Kind.AT_ONCE, 2, 1);
        SubAgentBacking page = form("Warung Budi", "081234567890");
        assertThat(page.getRoom().isOpen()).isTrue();
        assertThat(page.isAtOnce()).isTrue();

        page.save();

        assertThat(exchange.went()).isEqualTo("/agent/sub-agents?said=sub_agent_made");
        SubAgentsBacking list = list();
        assertThat(list.getShown().lines()).hasSize(1);
        assertThat(list.getShown().asked()).isEmpty();
        assertThat(list.getShown().room().isOpen()).isFalse();
        assertThat(form("", "").getRoom().isOpen()).isFalse();
    }

    @Test
    void whoWaitsForTheOwnerIsShownAsWaitingAndSentTwiceIsOne() {
        given(SubAgentRule.Kind.ON_APPROVAL, 2, 2);

        form("Warung Budi", "081234567890").save();
        form("Warung Budi", "081234567890").save();

        assertThat(exchange.went()).isEqualTo("/agent/sub-agents?said=sub_agent_asked");
        assertThat(list().getShown().asked()).hasSize(1);
        assertThat(list().getShown().room().isOpen()).isTrue();
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 5);
        house.agents.save(anAgent(7).withPhone("+6281234567890").agent());
        house.asked("Warung Ani", "+6281234567891");

        assertThat(wrong("", "12")).containsEntry("name", "missing").containsEntry("phone", "phone");
        assertThat(wrong("Budi", "081234567890")).containsEntry("phone", "phone-in-use");
        assertThat(wrong("Ani", "081234567891")).containsEntry("phone", "phone-in-use");
    }

    @Test
    void agentWithoutTheRightIsToldSoAndNothingIsMade() {
        given(SubAgentRule.Kind.NONE, 5, 5);

        assertThat(refused()).containsExactly("seller.subagent.refused.not_allowed");
        assertThat(form("", "").getRoom().isOpen()).isFalse();
        assertThat(seller().isBringingIn()).isFalse();
        assertThat(house.agents.all()).hasSize(1);
    }

    @Test
    void everyOtherReasonHasItsSentence() {
        given(SubAgentRule.Kind.AT_ONCE, 1, 1);
        assertThat(seller().isBringingIn()).isTrue();
        house.agents.save(anAgent(2).under(1).agent());
        assertThat(refused()).containsExactly("seller.subagent.refused.too_many");
        house.agents.save(anAgent(2).agent());
        form("Warung Rudi", "081234567899").save();
        given(SubAgentRule.Kind.AT_ONCE, 9, 1);
        assertThat(refused()).containsExactly("seller.subagent.refused.too_many_today");
        given(SubAgentRule.Kind.AT_ONCE, 9, 5);
        house.agents.save(anAgent(1).ofLevel("KETUA").under(2).agent());
        house.agents.save(anAgent(2).under(1).agent());
        assertThat(refused()).containsExactly("seller.subagent.refused.too_deep");
        house.agents.save(
                anAgent(1).ofLevel("KETUA").thatIs(AgentStatus.SUSPENDED).agent());
        assertThat(refused()).containsExactly("seller.subagent.refused.not_active");
    }

    @Test
    void withoutRoomTheFormIsNotTaken() {
        given(SubAgentRule.Kind.AT_ONCE, 1, 1);
        house.agents.save(anAgent(2).under(1).agent());
        SubAgentBacking page = form("", "12");
        page.bringInAgent = command -> {
            throw new AssertionError("asked without room");
        };

        page.save();

        assertThat(page.getClosed()).isEqualTo("seller.subagent.refused.too_many");
        assertThat(page.notes.getRefusals()).containsExactly("seller.subagent.refused.too_many");
        assertThat(page.notes.keys()).isEmpty();
    }

    @Test
    void whoGoesOnTryingNumbersHasToWait() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 5);
        house.agents.save(anAgent(7).withPhone("+6281234567890").agent());
        for (int i = 0; i < 10; i++) {
            assertThat(wrong("Budi", "081234567890")).containsEntry("phone", "phone-in-use");
        }

        assertThat(refused()).containsExactly("seller.subagent.refused.throttled");
    }

    private void given(SubAgentRule.Kind kind, int most, int perDay) {
        house.levels.save(aLevel("KETUA").bringingIn(kind, most, perDay).level());
        house.agents.save(anAgent(1).ofLevel("KETUA").agent());
    }

    private Map<String, String> wrong(String name, String phone) {
        SubAgentBacking page = form(name, phone);
        page.save();
        return page.notes.keys();
    }

    private List<String> refused() {
        SubAgentBacking page = form("Warung Budi", "081234567890");
        page.save();
        return page.notes.getRefusals();
    }

    private SubAgentsBacking list() {
        SubAgentsBacking page = new SubAgentsBacking();
        page.viewSubAgents = house.viewSubAgents();
        page.seller = seller();
        page.open();
        return page;
    }

    private SubAgentBacking form(String name, String phone) {
        exchange = new PlayedExchange().posted();
        SubAgentBacking page = new SubAgentBacking();
        page.bringInAgent = house.bringInAgent();
        page.subAgents = list();
        page.phones = typed ->
                typed.startsWith("08") ? Optional.of(new PhoneNumber("+62" + typed.substring(1))) : Optional.empty();
        page.seller = seller();
        page.visitor = PlayedVisitor.staff("ag001");
        page.exchange = exchange;
        page.notes = new PlayedNotes();
        page.getForm().with("name", name).with("phone", phone);
        page.open();
        return page;
    }

    private Seller seller() {
        return new SellerOfTheHouse(house);
    }
}
