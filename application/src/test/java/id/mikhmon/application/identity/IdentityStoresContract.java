package id.mikhmon.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.port.LoginTries;
import id.mikhmon.application.identity.port.SetupLinks;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.BegunFactor;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Credentials;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.identity.RecoveryCode;
import id.mikhmon.domain.identity.Session;
import id.mikhmon.domain.identity.SessionId;
import id.mikhmon.domain.identity.SetupLink;
import id.mikhmon.domain.identity.TotpSecret;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the storages of persons, credentials, sessions, tokens, links and tries keep to. */
public abstract class IdentityStoresContract {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final Person HASAN = PersonFixture.admin("hasan");
    private static final Person SITI = PersonFixture.staff("siti", Capability.VIEW_ORDERS, Capability.MANAGE_STAFF);
    private static final Person SARI = PersonFixture.agent("AG001");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Random random = new Random(11);

    /** @return a desk with these stores */
    protected abstract Desk desk();

    @Test
    void personIsFoundAsItWasStored() {
        assertThat(desk().people().add(SITI)).isTrue();
        assertThat(desk().people().add(SARI)).isTrue();
        assertThat(desk().people().add(HASAN)).isTrue();

        assertThat(desk().people().find(SITI.id())).contains(SITI);
        assertThat(desk().people().find(new LoginName("hasan"))).contains(HASAN);
        assertThat(desk().people().find(new AgentCode("AG001"))).contains(SARI);
        assertThat(desk().people().find(new LoginName("nobody"))).isEmpty();
        assertThat(desk().people().all()).containsExactly(SARI, HASAN, SITI);
    }

    @Test
    void loginAndAgentBelongToOnePerson() {
        desk().people().add(SITI);
        desk().people().add(SARI);
        Person other = PersonFixture.staff("budi");
        Person twin = new Person(
                other.id(),
                SITI.kind(),
                SITI.login(),
                "Twin",
                Optional.empty(),
                Optional.empty(),
                Language.ENGLISH,
                PersonState.ACTIVE,
                Set.of(),
                NOW);
        Person secondOfTheAgent = new Person(
                other.id(),
                SARI.kind(),
                new LoginName("second"),
                "Second",
                SARI.agent(),
                Optional.empty(),
                Language.ENGLISH,
                PersonState.ACTIVE,
                Set.of(),
                NOW);

        desk().transactions().run(() -> {
            assertThat(desk().people().add(twin)).isFalse();
            assertThat(desk().people().add(secondOfTheAgent)).isFalse();
            assertThat(desk().people().add(HASAN)).isTrue();
        });

        assertThat(desk().people().all()).containsExactly(SARI, HASAN, SITI);
    }

    @Test
    void changeOfAPersonIsKept() {
        desk().people().add(SITI);
        Person changed = SITI.in(PersonState.SUSPENDED).speaking(Language.ENGLISH);

        desk().people().save(changed);

        assertThat(desk().people().find(SITI.id())).contains(changed);
    }

    @Test
    void onlyActiveAdministratorsAreLocked() {
        desk().people().add(HASAN);
        desk().people().add(SITI);
        desk().people().add(PersonFixture.admin("budi").in(PersonState.SUSPENDED));

        assertThat(desk().transactions().required(desk().people()::lockActiveAdministrators))
                .containsExactly(HASAN.id());
    }

    @Test
    void oneIsTheFirst() {
        assertThat(desk().people().isClaimed()).isFalse();
        assertThat(desk().people().claimFirst(HASAN.id(), NOW)).isTrue();

        desk().transactions()
                .run(() ->
                        assertThat(desk().people().claimFirst(SITI.id(), NOW)).isFalse());

        assertThat(desk().people().isClaimed()).isTrue();
    }

    @Test
    void credentialsAreKept() {
        desk().people().add(HASAN);
        PersonId id = HASAN.id();
        TotpSecret first = TotpSecret.draw(random);
        TotpSecret second = TotpSecret.draw(random);
        assertThat(desk().vault().of(id)).isEqualTo(Credentials.NONE);

        desk().vault().setPassword(id, PersonFixture.HASH);
        desk().vault().begin(id, new BegunFactor(first, NOW));
        assertThat(desk().vault().of(id))
                .isEqualTo(new Credentials(
                        Optional.of(PersonFixture.HASH),
                        Optional.empty(),
                        0,
                        Optional.of(new BegunFactor(first, NOW))));

        desk().vault().confirm(id, first, 40);
        desk().vault().begin(id, new BegunFactor(second, NOW));
        assertThat(desk().vault().of(id))
                .isEqualTo(new Credentials(
                        Optional.of(PersonFixture.HASH),
                        Optional.of(first),
                        40,
                        Optional.of(new BegunFactor(second, NOW))));

        desk().vault().dropSecondFactor(id);
        assertThat(desk().vault().of(id))
                .isEqualTo(new Credentials(Optional.of(PersonFixture.HASH), Optional.empty(), 0, Optional.empty()));
    }

    @Test
    void stepOfACodeIsUsedOnce() {
        desk().people().add(HASAN);
        desk().vault().confirm(HASAN.id(), TotpSecret.draw(random), 40);

        assertThat(desk().vault().useStep(HASAN.id(), 40)).isFalse();
        assertThat(desk().vault().useStep(HASAN.id(), 42)).isTrue();
        assertThat(desk().vault().useStep(HASAN.id(), 42)).isFalse();
        assertThat(desk().vault().useStep(HASAN.id(), 41)).isFalse();
    }

    @Test
    void recoveryCodeIsUsedOnce() {
        desk().people().add(HASAN);
        desk().people().add(SITI);
        List<RecoveryCode> codes = RecoveryCode.drawSet(random);
        desk().vault()
                .replaceRecoveryCodes(
                        HASAN.id(),
                        Set.of(codes.get(0).hash(HASAN.id()), codes.get(1).hash(HASAN.id())));

        assertThat(desk().vault().recoveryCodesLeft(HASAN.id())).isEqualTo(2);
        assertThat(desk().vault().useRecoveryCode(SITI.id(), codes.get(0).hash(HASAN.id())))
                .isFalse();
        assertThat(desk().vault().useRecoveryCode(HASAN.id(), codes.get(0).hash(HASAN.id())))
                .isTrue();
        assertThat(desk().vault().useRecoveryCode(HASAN.id(), codes.get(0).hash(HASAN.id())))
                .isFalse();
        assertThat(desk().vault().recoveryCodesLeft(HASAN.id())).isEqualTo(1);

        desk().vault().replaceRecoveryCodes(HASAN.id(), Set.of(codes.get(2).hash(HASAN.id())));
        assertThat(desk().vault().useRecoveryCode(HASAN.id(), codes.get(1).hash(HASAN.id())))
                .isFalse();
        desk().vault().dropSecondFactor(HASAN.id());
        assertThat(desk().vault().recoveryCodesLeft(HASAN.id())).isZero();
    }

    @Test
    void sessionIsFoundUntilItEnds() {
        desk().people().add(HASAN);
        AccessToken token = AccessToken.draw(random);
        Session session = session(HASAN, token, NOW);
        desk().sessions().add(session);

        assertThat(desk().sessions().find(token.hash())).contains(session);
        Session seen = session.seen(NOW.plusSeconds(90), "198.51.100.7");
        desk().sessions().note(seen);
        assertThat(desk().sessions().find(token.hash())).contains(seen);

        assertThat(desk().sessions().remove(token.hash())).isTrue();
        assertThat(desk().sessions().remove(token.hash())).isFalse();
        desk().sessions().note(seen);
        assertThat(desk().sessions().find(token.hash())).isEmpty();
    }

    @Test
    void otherSessionsOfThePersonEnd() {
        desk().people().add(HASAN);
        desk().people().add(SITI);
        AccessToken kept = AccessToken.draw(random);
        Session mine = session(HASAN, kept, NOW);
        Session lost = session(HASAN, AccessToken.draw(random), NOW.plusSeconds(1));
        Session stolen = session(HASAN, AccessToken.draw(random), NOW.plusSeconds(2));
        Session hers = session(SITI, AccessToken.draw(random), NOW);
        List.of(mine, lost, stolen, hers).forEach(desk().sessions()::add);

        assertThat(desk().sessions().of(HASAN.id())).containsExactly(stolen, lost, mine);
        assertThat(desk().sessions().remove(SITI.id(), lost.id())).isFalse();
        assertThat(desk().sessions().remove(HASAN.id(), lost.id())).isTrue();
        assertThat(desk().sessions().removeAll(HASAN.id(), Optional.of(kept.hash())))
                .isEqualTo(1);
        assertThat(desk().sessions().of(HASAN.id())).containsExactly(mine);
        assertThat(desk().sessions().removeAll(HASAN.id(), Optional.empty())).isEqualTo(1);
        assertThat(desk().sessions().of(SITI.id())).containsExactly(hers);
    }

    @Test
    void sessionsThatAreOverAreForgotten() {
        desk().people().add(HASAN);
        Session session = session(HASAN, AccessToken.draw(random), NOW);
        desk().sessions().add(session);

        assertThat(desk().sessions().forgetExpired(session.expiresAt())).isZero();
        assertThat(desk().sessions().forgetExpired(session.expiresAt().plusSeconds(1)))
                .isEqualTo(1);
    }

    @Test
    void apiTokenIsFoundUntilItIsRemoved() {
        desk().people().add(HASAN);
        desk().people().add(SITI);
        AccessToken secret = AccessToken.draw(random);
        ApiToken token = new ApiToken(
                ApiTokenId.draw(random),
                secret.hash(),
                HASAN.id(),
                "cash desk",
                Set.of(Capability.SELL),
                NOW,
                NOW.plusSeconds(60),
                Optional.empty());
        desk().tokens().add(token);

        assertThat(desk().tokens().find(secret.hash())).contains(token);
        desk().tokens().note(token.id(), NOW.plusSeconds(5));
        assertThat(desk().tokens().of(HASAN.id()).get(0).seenAt()).contains(NOW.plusSeconds(5));
        assertThat(desk().tokens().remove(SITI.id(), token.id())).isFalse();
        assertThat(desk().tokens().remove(HASAN.id(), token.id())).isTrue();
        assertThat(desk().tokens().find(secret.hash())).isEmpty();
    }

    @Test
    void linkServesOnce() {
        desk().people().add(HASAN);
        AccessToken secret = AccessToken.draw(random);
        SetupLink link = SetupLink.of(secret, HASAN.id(), NOW, Duration.ofHours(24));
        desk().links().add(link);

        assertThat(desk().links().find(secret.hash())).contains(link);
        assertThat(desk().links().use(secret.hash())).isTrue();
        assertThat(desk().links().use(secret.hash())).isFalse();
        assertThat(desk().links().find(secret.hash())).isEmpty();
    }

    @Test
    void linksOfOnePersonEndTogether() {
        desk().people().add(HASAN);
        SetupLink first = SetupLink.ofTheFirst(AccessToken.draw(random), NOW, Duration.ofDays(7));
        SetupLink his = SetupLink.of(AccessToken.draw(random), HASAN.id(), NOW, Duration.ofHours(24));
        desk().links().add(first);
        desk().links().add(his);

        desk().links().removeAll(Optional.empty());
        assertThat(desk().links().find(first.hash())).isEmpty();
        assertThat(desk().links().find(his.hash())).contains(his);
        desk().links().removeAll(Optional.of(HASAN.id()));
        assertThat(desk().links().find(his.hash())).isEmpty();
    }

    @Test
    void keyOfALinkIsClaimedOncePerPersonAndOutlivesTheLink() {
        SetupLinks.Given sent = new SetupLinks.Given(true, NOW.plusSeconds(60));
        SetupLinks.Given shown = new SetupLinks.Given(false, NOW.plusSeconds(90));
        IdempotencyKey key = new IdempotencyKey("form-1");

        assertThat(desk().links().given(HASAN.login(), key)).isEmpty();
        assertThat(desk().links().claim(HASAN.login(), key, sent)).isTrue();
        assertThat(desk().links().claim(HASAN.login(), key, shown)).isFalse();
        assertThat(desk().links().claim(HASAN.login(), new IdempotencyKey("FORM-1"), shown))
                .isTrue();
        assertThat(desk().links().claim(SITI.login(), key, shown)).isTrue();

        desk().links().removeAll(Optional.of(HASAN.id()));
        assertThat(desk().links().given(HASAN.login(), key)).contains(sent);
        assertThat(desk().links().given(SITI.login(), key)).contains(shown);
        desk().links().forgetKeys(NOW.plusSeconds(90));
        assertThat(desk().links().given(HASAN.login(), key)).isEmpty();
        assertThat(desk().links().given(SITI.login(), key)).contains(shown);
    }

    @Test
    void triesAreCountedUntilThereAreTooMany() {
        assertThat(take("a", NOW)).isEqualTo(LoginTries.Count.ALLOWED);
        assertThat(take("a", NOW.plusSeconds(10)).allowed()).isTrue();
        assertThat(take("a", NOW.plusSeconds(20)).allowed()).isTrue();

        LoginTries.Count fourth = take("a", NOW.plusSeconds(30));
        assertThat(fourth.allowed()).isFalse();
        assertThat(fourth.first()).isTrue();
        assertThat(fourth.pause()).isEqualTo(WINDOW.minusSeconds(10));
        assertThat(take("a", NOW.plusSeconds(40)).first()).isFalse();
        assertThat(take("b", NOW.plusSeconds(40)).allowed()).isTrue();
    }

    @Test
    void nobodyWaitsForGood() {
        for (int i = 0; i < 5; i++) {
            take("a", NOW);
        }

        assertThat(take("a", NOW.plus(WINDOW).minusSeconds(1)).allowed()).isFalse();
        assertThat(take("a", NOW.plus(WINDOW)).allowed()).isTrue();
        assertThat(take("a", NOW.plus(WINDOW)).allowed()).isTrue();
    }

    @Test
    void noWindowHoldsMoreThanAllowed() {
        List<Instant> allowed = new ArrayList<>();
        for (Instant time = NOW; time.isBefore(NOW.plus(Duration.ofHours(3))); time = time.plusSeconds(61)) {
            if (take("a", time).allowed()) {
                allowed.add(time);
            }
        }

        assertThat(allowed).hasSizeGreaterThan(6);
        for (int i = 3; i < allowed.size(); i++) {
            assertThat(allowed.get(i)).isAfterOrEqualTo(allowed.get(i - 3).plus(WINDOW));
        }
    }

    @Test
    void countIsClearedOrGivenBack() {
        take("a", NOW);
        take("a", NOW);
        take("a", NOW);
        desk().tries().giveBack("a");
        assertThat(take("a", NOW).allowed()).isTrue();
        assertThat(take("a", NOW).allowed()).isFalse();

        desk().tries().clear("a");
        assertThat(take("a", NOW).allowed()).isTrue();
        desk().tries().giveBack("never tried");
    }

    @Test
    void addressIsRemembered() {
        desk().people().add(HASAN);
        desk().tries().remember(HASAN.id(), "192.0.2.1", NOW.minusSeconds(100));
        desk().tries().remember(HASAN.id(), "192.0.2.1", NOW);

        assertThat(desk().tries().isRemembered(HASAN.id(), "192.0.2.1", NOW)).isTrue();
        assertThat(desk().tries().isRemembered(HASAN.id(), "192.0.2.1", NOW.plusSeconds(1)))
                .isFalse();
        assertThat(desk().tries().isRemembered(HASAN.id(), "192.0.2.2", NOW)).isFalse();
    }

    private LoginTries.Count take(String key, Instant now) {
        return desk().tries().take(key, 3, WINDOW, now);
    }

    private Session session(Person person, AccessToken token, Instant now) {
        return Session.open(SessionId.draw(random), token, person, now, "192.0.2.1", "Firefox on a cheap phone");
    }
}
