package id.mikhmon.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One form gives one link to a member of the staff and sends one message. */
class SendLinkOnceTest {
    private static final IdempotencyKey FORM = new IdempotencyKey("form-1");
    private static final IdempotencyKey NEXT_FORM = new IdempotencyKey("form-2");
    private static final Authority OWNER = Authority.automation("192.0.2.1");

    private final IdentityInMemory doors = new IdentityInMemory();
    private final DeskInMemory shop = doors.memory;
    private final Person siti = shop.with(PersonFixture.staff("siti", Capability.VIEW_ORDERS));

    @Test
    void formThatIsSentTwiceGivesOneLinkAndOneMessage() {
        SendSetupLink.Sent first = sent(true, FORM);
        int told = shop.audit.told().size();

        assertThat(send(siti, true, FORM)).isEqualTo(new SendSetupLink.SentBefore(first.expiresAt(), true));

        assertThat(shop.messages)
                .extracting(QueueMessage.Command::recipient)
                .containsExactly(siti.phone().orElseThrow());
        assertThat(shop.audit.told()).hasSize(told);
        assertThat(opens(first.link())).isTrue();
    }

    @Test
    void formThatIsSentAgainAfterTheLinkWasUsedOrThePersonSuspendedGivesNoOther() {
        doors.choosePassword()
                .choose(new ChoosePassword.Command(
                        sent(true, FORM).link(), Secret.of("kopi tubruk pagi"), DeskInMemory.HOME));

        assertThat(send(siti, true, FORM)).isInstanceOf(SendSetupLink.SentBefore.class);
        save(PersonState.SUSPENDED, siti.phone());
        assertThat(send(siti, true, FORM)).isInstanceOf(SendSetupLink.SentBefore.class);
        assertThat(send(siti, true, NEXT_FORM)).isEqualTo(new SendSetupLink.UnknownPerson());
        assertThat(shop.messages).hasSize(1);
    }

    @Test
    void anotherFormGivesAnotherLinkAndEndsTheFirst() {
        SendSetupLink.Sent first = sent(true, FORM);
        SendSetupLink.Sent second = sent(true, NEXT_FORM);

        assertThat(opens(first.link())).isFalse();
        assertThat(opens(second.link())).isTrue();
        assertThat(shop.messages).hasSize(2);
    }

    @Test
    void keyIsOfOnePersonAndOfWhatWasAsked() {
        Person budi = shop.with(PersonFixture.staff("budi"));
        sent(false, FORM);

        assertThat(send(budi, false, FORM)).isInstanceOf(SendSetupLink.Sent.class);
        assertThat(send(siti, true, FORM)).isEqualTo(new SendSetupLink.KeyUsedOtherwise());
        assertThat(shop.messages).isEmpty();
    }

    @Test
    void refusalLeavesTheKeyForTheNextTry() {
        save(PersonState.ACTIVE, Optional.empty());
        assertThat(send(siti, true, FORM)).isEqualTo(new SendSetupLink.NoPhone());

        save(PersonState.ACTIVE, Optional.of(new PhoneNumber("+6281100000009")));
        sent(true, FORM);
        assertThat(shop.messages)
                .extracting(QueueMessage.Command::recipient)
                .containsExactly(new PhoneNumber("+6281100000009"));
    }

    @Test
    void whoMayNotTouchThePersonDoesNotLearnWhatTheKeyGave() {
        sent(true, FORM);
        Authority budi = new Authority(new Actor("budi", "192.0.2.1"), false, Set.of(Capability.MANAGE_STAFF));

        assertThat(doors.sendSetupLink().send(new SendSetupLink.Command(siti.login(), true, Optional.of(FORM), budi)))
                .isEqualTo(new SendSetupLink.NotAllowed());
    }

    @Test
    void keyIsForgottenLongAfterItsLink() {
        sent(true, FORM);

        shop.clock.pass(DeskInMemory.LINK_LIFE.plus(InviteAgent.KEYS_KEPT).plusSeconds(1));
        new ForgetOldLoginsService(shop.desk).forget();

        sent(true, FORM);
        assertThat(shop.messages).hasSize(2);
    }

    private SendSetupLink.Sent sent(boolean byMessage, IdempotencyKey key) {
        return (SendSetupLink.Sent) send(siti, byMessage, key);
    }

    private SendSetupLink.Outcome send(Person person, boolean byMessage, IdempotencyKey key) {
        return doors.sendSetupLink()
                .send(new SendSetupLink.Command(person.login(), byMessage, Optional.of(key), OWNER));
    }

    private boolean opens(AccessToken link) {
        return doors.viewSetupLink().view(link).isPresent();
    }

    private void save(PersonState state, Optional<PhoneNumber> phone) {
        doors.saveStaff()
                .save(new SaveStaff.Command(
                        siti.login(),
                        PersonKind.STAFF,
                        siti.name(),
                        phone,
                        siti.language(),
                        state,
                        siti.granted(),
                        OWNER));
    }
}
