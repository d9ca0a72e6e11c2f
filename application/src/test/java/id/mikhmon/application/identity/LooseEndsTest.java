package id.mikhmon.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.port.LoginTries;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.shared.Secret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is begun and left lying about: links, keys, tries, open pages. */
class LooseEndsTest {
    private static final Client ELSEWHERE = new Client("198.51.100.9", "Chrome");
    private static final Client ON_THE_ROAD = new Client("203.0.113.5", "Chrome");

    private final IdentityInMemory doors = new IdentityInMemory();
    private final DeskInMemory shop = doors.memory;
    private final Person siti = shop.with(PersonFixture.staff("siti", Capability.VIEW_ORDERS));

    @Test
    void strangersRequestLeavesAnInvitationGoodAndOneUseEndsBoth() {
        AccessToken invitation = invited();
        doors.askForReset().ask("siti", ELSEWHERE);

        assertThat(doors.viewSetupLink().view(invitation)).isPresent();
        AccessToken second = invited();
        assertThat(doors.viewSetupLink().view(invitation)).isEmpty();
        doors.choosePassword()
                .choose(new ChoosePassword.Command(second, Secret.of("kopi tubruk pagi"), DeskInMemory.HOME));
        assertThat(doors.viewSetupLink().view(second)).isEmpty();
    }

    @Test
    void secondFactorThatWasBegunEndsByItself() {
        doors.beginSecondFactor()
                .begin(new BeginSecondFactor.Command(siti.id(), PersonFixture.PASSWORD, DeskInMemory.HOME));
        assertThat(doors.viewAccount().view(siti.id()).orElseThrow().beginning())
                .isPresent();

        shop.clock.pass(Duration.ofMinutes(16));

        assertThat(doors.viewAccount().view(siti.id()).orElseThrow().beginning())
                .isEmpty();
        assertThat(doors.finishSecondFactor()
                        .finish(new FinishSecondFactor.Command(
                                siti.id(), "123456", shop.comeIn(siti), DeskInMemory.HOME)))
                .isEqualTo(new FinishSecondFactor.NothingBegun());
        new ForgetOldLoginsService(shop.desk).forget();
        assertThat(shop.desk.vault().of(siti.id()).beginning()).isEmpty();
    }

    @Test
    void linkOfTheOwnerFreesAnAccountWhereItIsAtHomeToo() {
        shop.comeIn(siti);
        for (int i = 0; i < 10; i++) {
            shop.logIn("siti", Secret.of("wrong guess " + i), DeskInMemory.HOME);
        }
        assertThat(shop.logIn("siti", PersonFixture.PASSWORD, DeskInMemory.HOME))
                .isInstanceOf(LogIn.Throttled.class);

        invited();

        assertThat(shop.logIn("siti", PersonFixture.PASSWORD, DeskInMemory.HOME))
                .isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void whatNobodyAsksForAgainIsForgotten() {
        AccessToken invitation = invited();
        shop.logIn("siti", Secret.of("a wrong guess"), ELSEWHERE);
        shop.comeIn(siti);

        shop.clock.pass(Duration.ofDays(31));
        new ForgetOldLoginsService(shop.desk).forget();

        assertThat(shop.desk.links().find(invitation.hash())).isEmpty();
        assertThat(shop.desk.tries().take("PASSWORD siti", 1, Duration.ofDays(365), shop.clock.instant()))
                .isEqualTo(LoginTries.Count.ALLOWED);
    }

    @Test
    void sessionThatMovesBackAndForthIsToldOncePerAddress() {
        AccessToken session = shop.comeIn(siti);
        for (int i = 0; i < 20; i++) {
            shop.clock.pass(Duration.ofMinutes(1));
            assertThat(doors.currentPerson().of(session, i % 2 == 0 ? ELSEWHERE : ON_THE_ROAD))
                    .isPresent();
        }

        assertThat(shop.audit.told())
                .filteredOn(told -> told.startsWith("session.moved"))
                .hasSize(2);
    }

    @Test
    void pageThatRefreshesItselfKeepsNobodyIn() {
        AccessToken session = shop.comeIn(siti);
        for (int minute = 0; minute < 29; minute++) {
            shop.clock.pass(Duration.ofMinutes(1));
            assertThat(doors.currentPerson().glance(session, DeskInMemory.HOME)).isPresent();
        }
        shop.clock.pass(Duration.ofMinutes(2));

        assertThat(doors.currentPerson().glance(session, DeskInMemory.HOME)).isEmpty();
        assertThat(shop.current(session)).isEmpty();
    }

    private AccessToken invited() {
        Person hasan = shop.desk
                .people()
                .find(PersonFixture.admin("hasan").login())
                .orElseGet(() -> shop.with(PersonFixture.admin("hasan")));
        Authority owner = Authority.of(Who.of(hasan, hasan.capabilities()), new Actor("hasan", "192.0.2.1"));
        return ((SendSetupLink.Sent) doors.sendSetupLink()
                        .send(new SendSetupLink.Command(siti.login(), false, Optional.empty(), owner)))
                .link();
    }
}
