package id.mikhmon.web.portal.admin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.InviteAgent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedShown;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgentLoginBackingTest {
    private static final AccessToken TOKEN = AccessToken.draw(new Random(1));

    private final PlayedExchange exchange =
            new PlayedExchange().with("item", "AG003").with("key", "form-1");
    private final List<InviteAgent.Command> asked = new ArrayList<>();
    private InviteAgent.Outcome outcome = invited(Optional.of(TOKEN));

    @Test
    void linkIsShownOnceAndSentUnlessSwitchedOff() {
        AgentLoginBacking page = page();
        page.invite();

        assertThat(page.getLink()).isEqualTo(PlayedShown.SETTINGS.publicUrl() + "/link/" + TOKEN.reveal());
        assertThat(page.getInvited()).isEqualTo(outcome);
        assertThat(exchange.went()).isEmpty();
        page.getForm().with("byMessage", false);
        page.invite();
        assertThat(asked).extracting(InviteAgent.Command::byMessage).containsExactly(true, false);
        assertThat(asked).extracting(InviteAgent.Command::agent).containsOnly(new AgentCode("AG003"));
        assertThat(asked).extracting(InviteAgent.Command::key).containsOnly(Optional.of(new IdempotencyKey("form-1")));
    }

    @Test
    void pageThatIsSentTwiceSaysSoAndHasAnotherKeyForTheNextTime() {
        var before = new InviteAgent.InvitedBefore(new LoginName("ag003"), Instant.parse("2026-11-23T07:05:00Z"), true);
        outcome = before;
        AgentLoginBacking page = page();
        page.invite();

        assertThat(page.getBefore()).isEqualTo(before);
        assertThat(page.getInvited()).isNull();
        assertThat(page.getLink()).isEmpty();
        assertThat(page.getKey()).isNotEqualTo("form-1").isNotEqualTo(page().getKey());
        assertThat(page.getKey()).matches("[!-~]{1,64}");
    }

    @Test
    void nobodyIsInvitedByAPageWithoutAKey() {
        exchange.with("key", "");
        AgentLoginBacking page = page();
        page.invite();

        assertThat(asked).isEmpty();
        assertThat(page.notes.getRefusals()).containsExactly("agentlogin.refused.key");
    }

    @Test
    void whoMayNotComeInAsTheAgentSeesNoLink() {
        outcome = invited(Optional.empty());
        AgentLoginBacking page = page();
        page.invite();

        assertThat(page.getInvited()).isNotNull();
        assertThat(page.getLink()).isEmpty();
    }

    @Test
    void refusalsAreTold() {
        Map.of(
                        new InviteAgent.KeyUsedOtherwise(), "agentlogin.refused.key",
                        new InviteAgent.LoginTaken(), "agentlogin.refused.taken",
                        new InviteAgent.Suspended(), "agentlogin.refused.suspended",
                        new InviteAgent.NumberChanged(), "agentlogin.refused.number")
                .forEach((refusal, told) -> {
                    outcome = refusal;
                    AgentLoginBacking page = page();
                    page.invite();

                    assertThat(page.notes.getRefusals()).containsExactly(told);
                    assertThat(page.getInvited()).isNull();
                    assertThat(page.getLink()).isEmpty();
                });
    }

    @Test
    void nobodyIsInvitedByAPageOfNoAgent() {
        exchange.with("item", "x");
        page().invite();

        assertThat(asked).isEmpty();
    }

    private static InviteAgent.Outcome invited(Optional<AccessToken> link) {
        return new InviteAgent.Invited(
                new LoginName("ag003"), link, Instant.parse("2026-11-23T07:05:00Z"), link.isPresent());
    }

    private AgentLoginBacking page() {
        AgentLoginBacking page = new AgentLoginBacking();
        page.exchange = exchange;
        page.notes = new Notes();
        page.visitor = PlayedVisitor.admin("hasan");
        page.settings = PlayedShown.SETTINGS;
        page.inviteAgent = command -> {
            asked.add(command);
            return outcome;
        };
        return page;
    }
}
