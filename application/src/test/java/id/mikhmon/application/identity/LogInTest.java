package id.mikhmon.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.identity.RecoveryCode;
import id.mikhmon.domain.identity.TotpSecret;
import id.mikhmon.domain.shared.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LogInTest {
    private static final Secret WRONG = Secret.of("not the password");
    private static final Client ELSEWHERE = new Client("198.51.100.9", "curl");

    private final DeskInMemory shop = new DeskInMemory();
    private final Person hasan = shop.with(PersonFixture.admin("hasan"));

    @Test
    void rightPasswordOpensASession() {
        AccessToken token = shop.comeIn(hasan);

        CurrentPerson.Current current = shop.current(token).orElseThrow();
        assertThat(current.who().person()).isEqualTo(hasan.id());
        assertThat(current.who().kind()).isEqualTo(PersonKind.ADMIN);
        assertThat(current.who().capabilities()).isEqualTo(Capability.ALL);
        assertThat(current.secondFactorDue()).isFalse();
        assertThat(shop.audit.told()).containsExactly("login.succeeded hasan");
    }

    @Test
    void everyLoginHasATokenOfItsOwn() {
        assertThat(shop.comeIn(hasan)).isNotEqualTo(shop.comeIn(hasan));
    }

    @Test
    void wrongPasswordAndUnknownLoginAreRefusedAlike() {
        assertThat(shop.logIn("hasan", WRONG, DeskInMemory.HOME)).isEqualTo(new LogIn.Refused());
        assertThat(shop.logIn("nobody", WRONG, DeskInMemory.HOME)).isEqualTo(new LogIn.Refused());
        assertThat(shop.logIn("not a name", WRONG, DeskInMemory.HOME)).isEqualTo(new LogIn.Refused());

        assertThat(shop.audit.told())
                .containsExactly("login.refused hasan", "login.refused nobody", "login.refused (no login name)");
    }

    @Test
    void suspendedPersonIsRefusedAndItsSessionEndsAtOnce() {
        AccessToken token = shop.comeIn(hasan);

        shop.desk.people().save(hasan.in(PersonState.SUSPENDED));

        assertThat(shop.current(token)).isEmpty();
        assertThat(shop.logIn("hasan", PersonFixture.PASSWORD, DeskInMemory.HOME))
                .isEqualTo(new LogIn.Refused());
    }

    @Test
    void cheapHashIsRenewedAtLogin() {
        shop.comeIn(hasan);

        assertThat(shop.desk.vault().of(hasan.id()).password().orElseThrow().isOutdated())
                .isFalse();
        assertThat(shop.comeIn(hasan)).isNotNull();
    }

    @Test
    void thousandGuessesAreTenTries() {
        long tried = 0;
        for (int i = 0; i < 1_000; i++) {
            tried += shop.logIn("hasan", WRONG, ELSEWHERE).equals(new LogIn.Refused()) ? 1 : 0;
        }

        assertThat(tried).isEqualTo(10);
        assertThat(shop.logIn("hasan", PersonFixture.PASSWORD, ELSEWHERE)).isInstanceOf(LogIn.Throttled.class);
        assertThat(shop.audit.told().stream().filter(told -> told.startsWith("login.throttled")))
                .as("once for the account, once for the address")
                .hasSize(2);
    }

    @Test
    void guessesSpreadOverAddressesAreTenTriesAllTheSame() {
        long tried = 0;
        for (int i = 0; i < 200; i++) {
            Client other = new Client("198.51.100." + i, "curl");
            tried += shop.logIn("hasan", WRONG, other).equals(new LogIn.Refused()) ? 1 : 0;
        }

        assertThat(tried).isEqualTo(10);
    }

    @Test
    void guessesOverManyAccountsFromOneAddressAreSlowedDown() {
        long tried = 0;
        for (int i = 0; i < 200; i++) {
            shop.with(PersonFixture.staff("person" + i));
            tried += shop.logIn("person" + i, WRONG, ELSEWHERE).equals(new LogIn.Refused()) ? 1 : 0;
        }

        assertThat(tried).isEqualTo(100);
    }

    @Test
    void accountRestsForAQuarterOfAnHourAndNotForGood() {
        for (int i = 0; i < 11; i++) {
            shop.logIn("hasan", WRONG, ELSEWHERE);
        }
        assertThat(shop.logIn("hasan", PersonFixture.PASSWORD, ELSEWHERE)).isEqualTo(new LogIn.Throttled(900));

        shop.clock.pass(Duration.ofMinutes(15));

        assertThat(shop.logIn("hasan", PersonFixture.PASSWORD, ELSEWHERE)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void ownerComesInFromTheOfficeWhileSomebodyGuessesElsewhere() {
        shop.comeIn(hasan);
        for (int i = 0; i < 20; i++) {
            shop.logIn("hasan", WRONG, ELSEWHERE);
        }

        assertThat(shop.logIn("hasan", PersonFixture.PASSWORD, DeskInMemory.HOME))
                .isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void rightPasswordClearsTheCount() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 9; i++) {
                assertThat(shop.logIn("hasan", WRONG, DeskInMemory.HOME)).isEqualTo(new LogIn.Refused());
            }
            assertThat(shop.comeIn(hasan)).isNotNull();
        }
    }

    @Test
    void sessionEndsWhenNothingWasAskedForAWhile() {
        AccessToken token = shop.comeIn(hasan);

        shop.clock.pass(Duration.ofMinutes(29));
        assertThat(shop.current(token)).isPresent();
        shop.clock.pass(Duration.ofMinutes(29));
        assertThat(shop.current(token)).isPresent();
        shop.clock.pass(Duration.ofMinutes(30));
        assertThat(shop.current(token)).isEmpty();
    }

    @Test
    void sessionEndsAfterADayAtWorkHoweverBusyItIs() {
        AccessToken token = shop.comeIn(hasan);

        for (int i = 0; i < 12 * 4 - 1; i++) {
            shop.clock.pass(Duration.ofMinutes(15));
            assertThat(shop.current(token)).isPresent();
        }
        shop.clock.pass(Duration.ofMinutes(15));
        assertThat(shop.current(token)).isEmpty();
    }

    @Test
    void agentStaysInForAnEveningWithoutAsking() {
        Person sari = shop.with(PersonFixture.agent("AG001"));
        AccessToken token = shop.comeIn(sari);

        shop.clock.pass(Duration.ofHours(11));

        Who who = shop.current(token).orElseThrow().who();
        assertThat(who.agent()).isEqualTo(sari.agent());
        assertThat(who.capabilities()).isEqualTo(Set.of(Capability.SELL));
    }

    @Test
    void sessionFromAnotherAddressIsAllowedAndRecorded() {
        AccessToken token = shop.comeIn(hasan);

        Optional<CurrentPerson.Current> moved = new CurrentPersonService(shop.desk, shop.settings).of(token, ELSEWHERE);

        assertThat(moved).isPresent();
        assertThat(new ListSessionsService(shop.desk).list(hasan.id(), token))
                .extracting(ListSessions.View::address)
                .containsExactly("198.51.100.9");
        assertThat(shop.audit.told()).anyMatch(told -> told.startsWith("session.moved hasan"));
        assertThat(shop.audit.before(3, 1).get(0).entry().before()).isEqualTo("192.0.2.1");
    }

    @Test
    void logOutEndsTheSession() {
        AccessToken token = shop.comeIn(hasan);

        new LogOutService(shop.desk).logOut(token, DeskInMemory.HOME);

        assertThat(shop.current(token)).isEmpty();
        assertThat(shop.audit.told()).contains("session.ended hasan");
    }

    @Test
    void secondFactorIsAskedForAndNothingIsOpenBefore() {
        TotpSecret app = shop.secondFactorOf(hasan);
        AccessToken halfway = halfway();

        assertThat(shop.current(halfway)).isEmpty();
        ConfirmSecondFactor.Outcome outcome = confirm(halfway, app.codeAt(shop.clock.instant()));

        AccessToken open = ((ConfirmSecondFactor.Confirmed) outcome).session();
        assertThat(open).isNotEqualTo(halfway);
        assertThat(shop.current(open)).isPresent();
        assertThat(shop.current(halfway)).isEmpty();
        assertThat(confirm(halfway, app.codeAt(shop.clock.instant()))).isEqualTo(new ConfirmSecondFactor.NoLogin());
    }

    @Test
    void codeCannotBeReplayed() {
        TotpSecret app = shop.secondFactorOf(hasan);
        String code = app.codeAt(shop.clock.instant());
        assertThat(confirm(halfway(), code)).isInstanceOf(ConfirmSecondFactor.Confirmed.class);

        assertThat(confirm(halfway(), code)).isEqualTo(new ConfirmSecondFactor.WrongCode());

        shop.clock.pass(Duration.ofSeconds(30));
        assertThat(confirm(halfway(), app.codeAt(shop.clock.instant())))
                .isInstanceOf(ConfirmSecondFactor.Confirmed.class);
    }

    @Test
    void guessingCodesIsThrottledAlsoWithTheRightPassword() {
        TotpSecret app = shop.secondFactorOf(hasan);
        String right = app.codeAt(shop.clock.instant());
        String wrong = right.equals("000000") ? "000001" : "000000";
        long tried = 0;
        for (int i = 0; i < 50; i++) {
            tried += confirm(halfway(), wrong).equals(new ConfirmSecondFactor.WrongCode()) ? 1 : 0;
        }

        assertThat(tried).isEqualTo(10);
        assertThat(confirm(halfway(), right)).isInstanceOf(ConfirmSecondFactor.Throttled.class);
    }

    @Test
    void halfALoginWaitsTenMinutes() {
        TotpSecret app = shop.secondFactorOf(hasan);
        AccessToken halfway = halfway();

        shop.clock.pass(Duration.ofMinutes(10));

        assertThat(confirm(halfway, app.codeAt(shop.clock.instant()))).isEqualTo(new ConfirmSecondFactor.NoLogin());
    }

    @Test
    void recoveryCodeServesOnce() {
        shop.secondFactorOf(hasan);
        List<RecoveryCode> codes = RecoveryCode.drawSet(shop.desk.random());
        shop.desk
                .vault()
                .replaceRecoveryCodes(
                        hasan.id(),
                        codes.stream().map(code -> code.hash(hasan.id())).collect(Collectors.toSet()));

        assertThat(confirm(halfway(), codes.get(0).value())).isInstanceOf(ConfirmSecondFactor.Confirmed.class);
        assertThat(confirm(halfway(), codes.get(0).value())).isEqualTo(new ConfirmSecondFactor.WrongCode());
        assertThat(shop.audit.before(Long.MAX_VALUE, 100))
                .anyMatch(record -> record.entry().after().equals("password and recovery code, 9 left"));
    }

    @Test
    void administratorWhoNeedsASecondFactorMayDoNothingWithoutOne() {
        IdentitySettings strict = new IdentitySettings(
                shop.settings.publicUrl(), "WiFi", true, DeskInMemory.LINK_LIFE, DeskInMemory.LINK_LIFE);
        AccessToken token = shop.comeIn(hasan);

        CurrentPerson.Current due = new CurrentPersonService(shop.desk, strict)
                .of(token, DeskInMemory.HOME)
                .orElseThrow();
        assertThat(due.secondFactorDue()).isTrue();
        assertThat(due.who().capabilities()).isEmpty();

        shop.secondFactorOf(hasan);
        assertThat(new CurrentPersonService(shop.desk, strict)
                        .of(token, DeskInMemory.HOME)
                        .orElseThrow()
                        .secondFactorDue())
                .isFalse();
    }

    private AccessToken halfway() {
        return ((LogIn.SecondFactorNeeded) shop.logIn("hasan", PersonFixture.PASSWORD, DeskInMemory.HOME)).session();
    }

    private ConfirmSecondFactor.Outcome confirm(AccessToken session, String code) {
        return new ConfirmSecondFactorService(shop.desk)
                .confirm(new ConfirmSecondFactor.Command(session, code, DeskInMemory.HOME));
    }
}
