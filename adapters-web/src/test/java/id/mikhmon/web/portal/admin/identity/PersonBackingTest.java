package id.mikhmon.web.portal.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import id.mikhmon.web.portal.gate.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonBackingTest {
    private final IdentityInMemory people = new IdentityInMemory();
    private final PlayedExchange exchange = new PlayedExchange();

    @Test
    void newPersonIsSavedWithItsRights() {
        exchange.posted();
        PersonBacking page = page(PlayedVisitor.admin("hasan"));
        page.getForm()
                .with("login", "siti")
                .with("name", "Siti")
                .with("kind", "STAFF")
                .with("language", "id")
                .with("active", true)
                .with("VIEW_ORDERS", true)
                .with("MANAGE_STAFF", false);

        page.save();

        Person siti = people.findPeople().find(new LoginName("siti")).orElseThrow();
        assertThat(siti.granted()).containsExactly(Capability.VIEW_ORDERS);
        assertThat(exchange.went()).isEqualTo("/admin/person?item=siti&said=created");
    }

    @Test
    void administratorHasAllAndNoneOfTheSwitches() {
        exchange.posted();
        PersonBacking page = page(PlayedVisitor.admin("hasan"));
        page.getForm()
                .with("login", "budi")
                .with("name", "Budi")
                .with("kind", "ADMIN")
                .with("language", "en")
                .with("active", true)
                .with("VIEW_ORDERS", true);

        page.save();

        assertThat(people.findPeople().find(new LoginName("budi")).orElseThrow().granted())
                .isEmpty();
    }

    @Test
    void staffGivesNotMoreThanItHas() {
        exchange.posted();
        PersonBacking page = page(PlayedVisitor.staff("siti", Capability.MANAGE_STAFF));
        page.getForm()
                .with("login", "budi")
                .with("name", "Budi")
                .with("kind", "STAFF")
                .with("language", "id")
                .with("active", true)
                .with("CORRECT_LEDGER", true);

        page.save();

        assertThat(people.findPeople().find(new LoginName("budi"))).isEmpty();
        assertThat(page.notes.getRefusals()).containsExactly("person.refused.more");
    }

    @Test
    void whatIsWrongIsSaidByField() {
        exchange.posted();
        PersonBacking page = page(PlayedVisitor.admin("hasan"));
        page.getForm()
                .with("login", "X")
                .with("name", "")
                .with("kind", "STAFF")
                .with("language", "fr")
                .with("phone", "12");

        page.save();

        assertThat(page.notes.keys().keySet()).containsExactlyInAnyOrder("login", "name", "phone", "language");
    }

    @Test
    void lastAdministratorStaysOne() {
        people.memory.with(PersonFixture.admin("hasan"));
        exchange.with("item", "hasan").posted();
        PersonBacking page = page(PlayedVisitor.admin("hasan"));
        page.getForm()
                .with("name", "Hasan")
                .with("kind", "STAFF")
                .with("language", "id")
                .with("active", true);

        page.save();

        assertThat(page.notes.keys()).containsEntry("kind", "last-administrator");
    }

    @Test
    void agentHasNoPageHere() {
        Person agent = people.memory.with(PersonFixture.agent("AG001"));
        exchange.with("item", agent.login().value());
        page(PlayedVisitor.admin("hasan")).open();

        assertThat(exchange.went()).isEqualTo("404");
    }

    @Test
    void sessionsAreEndedAndToldInTheAudit() {
        Person siti = people.memory.with(PersonFixture.staff("siti", Capability.VIEW_ORDERS));
        exchange.with("item", "siti").posted();

        page(PlayedVisitor.admin("hasan")).endSessions();

        assertThat(exchange.went()).isEqualTo("/admin/person?item=siti&said=sessions_ended");
        assertThat(people.memory.audit.told()).contains("session.all-ended siti");
        assertThat(siti.state()).isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void staffTouchesNoAdministrator() {
        people.memory.with(PersonFixture.admin("hasan"));
        exchange.with("item", "hasan").posted();
        PersonBacking page = page(PlayedVisitor.staff("siti", Capability.MANAGE_STAFF));

        page.endSessions();
        page.dropFactor();
        page.open();

        assertThat(page.notes.getRefusals()).containsExactly("person.refused.more", "person.refused.more");
        assertThat(exchange.went()).isEmpty();
        assertThat(page.getForm().raw("name")).isNotEmpty();
    }

    private PersonBacking page(Visitor visitor) {
        PersonBacking page = new PersonBacking();
        page.exchange = exchange;
        page.notes = new Notes();
        page.visitor = visitor;
        page.findPeople = people.findPeople();
        page.viewAccount = people.viewAccount();
        page.listSessions = people.listSessions();
        page.saveStaff = people.saveStaff();
        page.dropSecondFactor = people.dropSecondFactor();
        page.endSessions = people.endPersonsSessions();
        page.phones = typed -> typed.matches("08[0-9]{8,11}")
                ? Optional.of(new PhoneNumber("+62" + typed.substring(1)))
                : Optional.empty();
        return page;
    }
}
