package id.mikhmon.domain.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentTest {
    private static final Offer ONE_DAY =
            anOffer().withId("1hari").onRouter("cafe").offer();

    @Test
    void agentWithoutListsMaySellEverything() {
        assertThat(anAgent(1).agent().maySell(ONE_DAY)).isTrue();
    }

    @Test
    void offerAndRouterMustBothBeAmongThoseAllowed() {
        assertThat(anAgent(1).onlyOffers("1hari").agent().maySell(ONE_DAY)).isTrue();
        assertThat(anAgent(1).onlyOffers("7hari").agent().maySell(ONE_DAY)).isFalse();
        assertThat(anAgent(1).onlyRouters("cafe").agent().maySell(ONE_DAY)).isTrue();
        assertThat(anAgent(1).onlyRouters("hall").agent().maySell(ONE_DAY)).isFalse();
        assertThat(anAgent(1).onlyOffers("1hari").onlyRouters("hall").agent().maySell(ONE_DAY))
                .isFalse();
    }

    @Test
    void activeAndSwitchedOffAreTwoOfTheStates() {
        assertThat(simple(true).status()).isEqualTo(AgentStatus.ACTIVE);
        assertThat(simple(false).status()).isEqualTo(AgentStatus.SUSPENDED);
        assertThat(anAgent(1).thatIs(AgentStatus.CLOSED).agent().active()).isFalse();
    }

    @Test
    void nobodyIsItsOwnUpline() {
        assertThatThrownBy(() -> anAgent(1).under(1).agent()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logLinesShowNoOnesNameOrPhone() {
        assertThat(anAgent(1).withEverything().agent()).hasToString("Agent[AG001]");
    }

    @Test
    void nextCodeFollowsTheGreatestUntilNoneIsLeft() {
        assertThat(AgentCode.after(List.of())).contains(new AgentCode("AG001"));
        assertThat(AgentCode.after(List.of(new AgentCode("AG007"), new AgentCode("AG002"))))
                .contains(new AgentCode("AG008"));
        assertThat(AgentCode.after(List.of(new AgentCode("AG999")))).contains(new AgentCode("AG1000"));
        assertThat(AgentCode.after(List.of(new AgentCode("AG999999")))).isEmpty();
    }

    private static Agent simple(boolean active) {
        return new Agent(
                new AgentCode("AG001"),
                "Warung Sari",
                new PhoneNumber("+6281100000001"),
                new LevelCode("BRONZE"),
                active);
    }
}
