package id.mikhmon.web.portal.admin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.application.registration.DecideRegistration;
import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedShown;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RegistrationsBackingTest {
    private final IdentityInMemory people = new IdentityInMemory();
    private final RegistrationsInMemory house = new RegistrationsInMemory(people);

    @Test
    void stateInTheAddressIsTheFilter() {
        Registration waiting = house.asked("Warung Ani", "+6281200000001");
        Registration rejected = house.asked("Warung Budi", "+6281200000002");
        house.decideRegistration()
                .decide(new DecideRegistration.Command(
                        rejected.id(), new DecideRegistration.Reject("why"), RegistrationsInMemory.SITI));

        RegistrationsBacking page = opened(new PlayedExchange().with("status", "WAITING"));

        assertThat(page.getRows()).containsExactly(waiting);
        assertThat(page.getState()).isEqualTo(RegistrationState.WAITING);
        assertThat(page.isMore()).isFalse();
        assertThat(page.getNextPath()).isEqualTo("/admin/registrations?status=WAITING");
        assertThat(page.pathWith(null)).isEqualTo("/admin/registrations");
        assertThat(opened(new PlayedExchange().with("status", "x").with("after", "1-x"))
                        .getRows())
                .hasSize(2);
    }

    @Test
    void nextPageBeginsWhereThisOneEnds() {
        for (int i = 0; i < 30; i++) {
            // Ten from one address in a quarter of an hour.
            people.memory.clock.pass(Duration.ofMinutes(15));
            house.asked("Warung " + i, "+62812000000" + (10 + i));
        }

        RegistrationsBacking first = opened(new PlayedExchange());
        String next = first.getNextPath();
        RegistrationsBacking second =
                opened(new PlayedExchange().with("after", next.substring(next.indexOf("after=") + "after=".length())));

        assertThat(first.getRows()).hasSize(25);
        assertThat(first.isMore()).isTrue();
        assertThat(second.getRows()).hasSize(5).doesNotContainAnyElementsOf(first.getRows());
        RegistrationsBacking fromTheOldest = opened(new PlayedExchange().with("sort", "oldest"));
        assertThat(fromTheOldest.getRows())
                .startsWith(second.getRows().get(4))
                .endsWith(first.getRows().get(5));
        assertThat(fromTheOldest.getNextPath()).startsWith("/admin/registrations?sort=oldest&after=");
    }

    @Test
    void ownerSeesWhetherStrangersMayAskAndWhere() {
        RegistrationsBacking page = opened(new PlayedExchange());

        assertThat(page.isSwitchedOn()).isTrue();
        assertThat(page.getLink()).isEqualTo(PlayedShown.SETTINGS.publicUrl() + "/register");
    }

    private RegistrationsBacking opened(PlayedExchange exchange) {
        RegistrationsBacking page = new RegistrationsBacking();
        page.exchange = exchange;
        page.listRegistrations = house.listRegistrations();
        page.registerAsAgent = house.registerAsAgent();
        page.settings = PlayedShown.SETTINGS;
        page.open();
        return page;
    }
}
