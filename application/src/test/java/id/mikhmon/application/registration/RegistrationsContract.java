package id.mikhmon.application.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.mikhmon.application.registration.CountRegistrations.Waiting;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.registration.Admission;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationOrigin;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every storage of registrations keeps to. */
public abstract class RegistrationsContract {
    private static final Instant ASKED = Instant.parse("2026-11-22T07:05:00.123456Z");

    private final Random random = new Random(11);

    protected abstract Transactions transactions();

    protected abstract Registrations registrations();

    @Test
    void registrationIsFoundAsItWasStored() {
        Registration whole = stored(new Registration(
                RegistrationId.draw(random),
                "Warung Bu Siti & Anak “é” 🙂",
                new PhoneNumber("+6281234567890"),
                Optional.of("siti@example.org"),
                Optional.of(new AgentCode("AG001")),
                RegistrationOrigin.UPLINE,
                ASKED,
                Optional.empty()));
        Registration plain = stored(of(1, ASKED));

        assertThat(registrations().find(whole.id())).contains(whole);
        assertThat(registrations().find(plain.id())).contains(plain);
        assertThat(transactions().required(() -> registrations().lock(plain.id())))
                .contains(plain);
        assertThat(registrations().find(new RegistrationId("RG2222222222"))).isEmpty();
        assertThat(transactions().required(() -> registrations().lock(new RegistrationId("RG2222222222"))))
                .isEmpty();
    }

    @Test
    void phoneWaitsOnceUntilItWasDecided() {
        Registration first = stored(of(1, ASKED));

        assertThat(registrations().add(of(1, ASKED.plusSeconds(1)))).isFalse();
        assertThat(registrations().add(of(2, ASKED.plusSeconds(2)))).isTrue();
        decide(rejected(first));
        Registration again = stored(of(1, ASKED.plusSeconds(3)));
        decide(approved(again));

        assertThat(registrations().add(of(1, ASKED.plusSeconds(4)))).isTrue();
        assertThat(registrations().find(first.id())).contains(rejected(first));
        assertThat(registrations().find(again.id())).contains(approved(again));
    }

    @Test
    void decisionIsStoredOnce() {
        Registration waiting = stored(of(1, ASKED));

        decide(approved(waiting));

        assertThatIllegalStateException().isThrownBy(() -> decide(rejected(waiting)));
        assertThat(registrations().find(waiting.id())).contains(approved(waiting));
    }

    @Test
    void whatWaitsIsCountedWithItsOldest() {
        assertThat(registrations().waiting()).isEqualTo(new Waiting(0, Optional.empty()));
        stored(of(2, ASKED.plusSeconds(5)));
        stored(of(1, ASKED.plusSeconds(2)));
        decide(rejected(stored(of(3, ASKED))));

        assertThat(registrations().waiting()).isEqualTo(new Waiting(2, Optional.of(ASKED.plusSeconds(2))));
    }

    @Test
    void pagesFollowEachOtherNewestFirstWithoutGap() {
        Registration oldest = stored(of(1, ASKED));
        Registration same = stored(of(2, ASKED.plusSeconds(5)));
        Registration twin = stored(of(3, ASKED.plusSeconds(5)));
        Registration newest = stored(of(4, ASKED.plusSeconds(9)));

        List<Registration> all = page(Optional.empty(), Optional.empty(), 10);

        assertThat(all).hasSize(4).startsWith(newest).endsWith(oldest).contains(same, twin);
        List<Registration> first = page(Optional.empty(), Optional.empty(), 2);
        List<Registration> second = page(Optional.empty(), Optional.of(RegistrationMark.of(first.get(1))), 2);
        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(second).isEqualTo(all.subList(2, 4));
    }

    @Test
    void oldestFirstIsTheSameFromTheOtherEnd() {
        stored(of(1, ASKED));
        stored(of(2, ASKED.plusSeconds(5)));
        stored(of(3, ASKED.plusSeconds(5)));
        decide(rejected(stored(of(4, ASKED.plusSeconds(9)))));
        List<Registration> fromTheOtherEnd = new ArrayList<>(page(Optional.empty(), Optional.empty(), 10));
        Collections.reverse(fromTheOtherEnd);

        List<Registration> all = oldestFirst(Optional.empty(), Optional.empty(), 10);

        assertThat(all).hasSize(4).isEqualTo(fromTheOtherEnd);
        for (int page = 1; page < 4; page++) {
            assertThat(oldestFirst(Optional.empty(), Optional.of(RegistrationMark.of(all.get(page - 1))), 1))
                    .isEqualTo(all.subList(page, page + 1));
        }
        assertThat(oldestFirst(Optional.of(RegistrationState.WAITING), Optional.empty(), 10))
                .isEqualTo(all.subList(0, 3));
    }

    private List<Registration> oldestFirst(
            Optional<RegistrationState> state, Optional<RegistrationMark> after, int most) {
        return registrations().page(state, AgeOrder.OLDEST, after, most);
    }

    @Test
    void pageIsOfOneState() {
        Registration waiting = stored(of(1, ASKED));
        Registration done = approved(stored(of(2, ASKED.plusSeconds(1))));
        decide(done);

        assertThat(page(Optional.of(RegistrationState.WAITING), Optional.empty(), 10))
                .containsExactly(waiting);
        assertThat(page(Optional.of(RegistrationState.APPROVED), Optional.empty(), 10))
                .containsExactly(done);
        assertThat(page(Optional.of(RegistrationState.REJECTED), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void whatAnUplineAskedForItselfIsFoundNewestFirstAndWhatWaitsHoweverOldItIs() {
        Registration old = stored(under("AG001", RegistrationOrigin.UPLINE, 1, ASKED.minusSeconds(9)));
        Registration done = stored(under("AG001", RegistrationOrigin.UPLINE, 2, ASKED.minusSeconds(8)));
        Registration late = stored(under("AG001", RegistrationOrigin.UPLINE, 3, ASKED));
        stored(under("AG001", RegistrationOrigin.STRANGER, 4, ASKED.plusSeconds(1)));
        stored(under("AG002", RegistrationOrigin.UPLINE, 5, ASKED.plusSeconds(1)));
        decide(rejected(done));
        decide(rejected(late));

        assertThat(registrations().broughtBy(new AgentCode("AG001"), ASKED)).containsExactly(rejected(late), old);
        assertThat(registrations().broughtBy(new AgentCode("AG003"), ASKED)).isEmpty();
    }

    private List<Registration> page(Optional<RegistrationState> state, Optional<RegistrationMark> after, int most) {
        return registrations().page(state, AgeOrder.NEWEST, after, most);
    }

    private Registration stored(Registration registration) {
        assertThat(registrations().add(registration)).isTrue();
        return registration;
    }

    private void decide(Registration decided) {
        transactions().run(() -> registrations().decide(decided));
    }

    private Registration of(int number, Instant at) {
        return new Registration(
                RegistrationId.draw(random),
                "Warung " + number,
                new PhoneNumber("+62812000000" + number),
                Optional.empty(),
                Optional.empty(),
                RegistrationOrigin.STRANGER,
                at,
                Optional.empty());
    }

    private Registration under(String upline, RegistrationOrigin origin, int number, Instant at) {
        Registration plain = of(number, at);
        return new Registration(
                plain.id(),
                plain.name(),
                plain.phone(),
                plain.email(),
                Optional.of(new AgentCode(upline)),
                origin,
                at,
                Optional.empty());
    }

    private static Registration approved(Registration waiting) {
        return waiting.decided(Admission.approved("siti", new AgentCode("AG002"), ASKED.plusSeconds(60)))
                .orElseThrow();
    }

    private static Registration rejected(Registration waiting) {
        return waiting.decided(Admission.rejected("siti", "not from here", ASKED.plusSeconds(60)))
                .orElseThrow();
    }
}
