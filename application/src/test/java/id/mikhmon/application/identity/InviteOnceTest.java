package id.mikhmon.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.InMemoryAgents;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One form gives one link and sends one message, to the number that the agent has then. */
class InviteOnceTest {
    private static final AgentCode SARI = new AgentCode("AG001");
    private static final AgentCode BUDI = new AgentCode("AG002");
    private static final LoginName LOGIN = new LoginName("ag001");
    private static final IdempotencyKey FORM = new IdempotencyKey("form-1");
    private static final Authority OWNER = Authority.automation("192.0.2.1");

    private final DeskInMemory shop = new DeskInMemory();
    private final InMemoryAgents agents = new InMemoryAgents(shop.transactions);
    private final InviteAgent invite = new InviteAgentService(
            shop.desk, new FindAgentsService(agents, shop.transactions), shop.messages::add, shop.settings);

    InviteOnceTest() {
        store(SARI, "+6281100000001");
        store(BUDI, "+6281100000002");
    }

    @Test
    void formThatIsSentTwiceGivesOneLinkAndOneMessage() {
        InviteAgent.Invited first = (InviteAgent.Invited) invite(SARI, true, FORM);
        int told = shop.audit.told().size();

        assertThat(invite(SARI, true, FORM)).isEqualTo(new InviteAgent.InvitedBefore(LOGIN, first.expiresAt(), true));

        assertThat(shop.messages).hasSize(1);
        assertThat(shop.audit.told()).hasSize(told);
        assertThat(view(first.link().orElseThrow())).isTrue();
    }

    @Test
    void formThatIsSentAgainAfterTheLinkWasUsedOrTheLoginSuspendedGivesNoOther() {
        AccessToken link =
                ((InviteAgent.Invited) invite(SARI, true, FORM)).link().orElseThrow();
        new ChoosePasswordService(shop.desk)
                .choose(new ChoosePassword.Command(link, Secret.of("kopi tubruk pagi"), DeskInMemory.HOME));

        assertThat(invite(SARI, true, FORM)).isInstanceOf(InviteAgent.InvitedBefore.class);
        new SetAgentLoginService(shop.desk).set(SARI, PersonState.SUSPENDED, OWNER.actor());
        assertThat(invite(SARI, true, FORM)).isInstanceOf(InviteAgent.InvitedBefore.class);
        assertThat(shop.messages).hasSize(1);
    }

    @Test
    void anotherFormGivesAnotherLinkAndEndsTheFirst() {
        InviteAgent.Invited first = (InviteAgent.Invited) invite(SARI, true, FORM);
        InviteAgent.Invited second = (InviteAgent.Invited) invite(SARI, true, new IdempotencyKey("form-2"));

        assertThat(view(first.link().orElseThrow())).isFalse();
        assertThat(view(second.link().orElseThrow())).isTrue();
        assertThat(shop.messages).hasSize(2);
    }

    @Test
    void keyIsOfOneAgentAndOfWhatWasAsked() {
        invite(SARI, false, FORM);

        assertThat(invite(BUDI, false, FORM)).isInstanceOf(InviteAgent.Invited.class);
        assertThat(invite(SARI, true, FORM)).isEqualTo(new InviteAgent.KeyUsedOtherwise());
        assertThat(shop.messages).isEmpty();
    }

    @Test
    void refusalLeavesTheKeyForTheNextTry() {
        shop.stopped.add(SARI);
        assertThat(invite(SARI, true, FORM)).isEqualTo(new InviteAgent.Suspended());

        shop.stopped.remove(SARI);
        assertThat(invite(SARI, true, FORM)).isInstanceOf(InviteAgent.Invited.class);
    }

    @Test
    void keyIsForgottenLongAfterItsLink() {
        invite(SARI, true, FORM);
        ForgetOldLogins forget = new ForgetOldLoginsService(shop.desk);

        shop.clock.pass(DeskInMemory.LINK_LIFE.plus(InviteAgent.KEYS_KEPT));
        forget.forget();
        assertThat(invite(SARI, true, FORM)).isInstanceOf(InviteAgent.InvitedBefore.class);
        shop.clock.pass(Duration.ofSeconds(1));
        forget.forget();
        assertThat(invite(SARI, true, FORM)).isInstanceOf(InviteAgent.Invited.class);
    }

    @Test
    void firstLinkGoesToTheNumberThatTheAgentHasWhenItIsInvited() {
        Authority staff = new Authority(OWNER.actor(), false, Set.of(Capability.MANAGE_AGENTS));
        store(SARI, "+6281100000009");

        invite.invite(new InviteAgent.Command(SARI, true, Optional.of(FORM), staff));

        assertThat(shop.messages)
                .extracting(QueueMessage.Command::recipient)
                .containsExactly(new PhoneNumber("+6281100000009"));
        assertThat(shop.desk.people().find(SARI).orElseThrow().phone()).contains(new PhoneNumber("+6281100000009"));
    }

    private InviteAgent.Outcome invite(AgentCode agent, boolean byMessage, IdempotencyKey key) {
        return invite.invite(new InviteAgent.Command(agent, byMessage, Optional.of(key), OWNER));
    }

    private boolean view(AccessToken link) {
        return new ViewSetupLinkService(shop.desk).view(link).isPresent();
    }

    private void store(AgentCode code, String phone) {
        agents.save(new Agent(code, "Warung " + code, new PhoneNumber(phone), new LevelCode("GOLD"), true));
    }
}
