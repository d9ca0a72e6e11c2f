package id.mikhmon.web.portal.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.application.identity.SaveStaff;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedShown;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import id.mikhmon.web.portal.gate.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonLinkBackingTest {
    private static final Visitor OWNER = PlayedVisitor.admin("hasan");

    private final IdentityInMemory people = new IdentityInMemory();
    private final Person siti = people.memory.with(PersonFixture.staff("siti", Capability.VIEW_ORDERS));
    private final PlayedExchange exchange =
            new PlayedExchange().with("item", "siti").with("key", "form-1");

    @Test
    void linkIsShownOnThePageAndSentOnlyWhenWanted() {
        PersonLinkBacking page = page(OWNER);
        page.give();

        assertThat(page.getLink()).startsWith(PlayedShown.SETTINGS.publicUrl() + "/link/");
        assertThat(page.isBefore()).isFalse();
        assertThat(exchange.went()).isEmpty();
        assertThat(people.memory.messages).isEmpty();

        exchange.with("key", "form-2");
        sendByMessage(page(OWNER));
        assertThat(people.memory.messages).hasSize(1);
    }

    @Test
    void pageThatIsSentTwiceMakesOneLinkSaysSoAndHasAnotherKeyForTheNextTime() {
        sendByMessage(page(OWNER));
        PersonLinkBacking again = page(OWNER);
        sendByMessage(again);

        assertThat(people.memory.messages).hasSize(1);
        assertThat(again.isBefore()).isTrue();
        assertThat(again.getLink()).isEmpty();
        assertThat(again.notes.isClean()).isTrue();
        assertThat(again.getKey())
                .isNotEqualTo("form-1")
                .isNotEqualTo(page(OWNER).getKey());
        assertThat(again.getKey()).matches("[!-~]{1,64}");

        exchange.with("key", again.getKey());
        PersonLinkBacking next = page(OWNER);
        sendByMessage(next);
        assertThat(next.getLink()).isNotEmpty();
        assertThat(people.memory.messages).hasSize(2);
    }

    @Test
    void pageWithoutAKeyOrWithOneOfSomethingElseMakesNoLink() {
        page(OWNER).give();
        assertRefused("person.refused.key", OWNER);

        exchange.with("key", "");
        assertRefused("person.refused.key", OWNER);
    }

    @Test
    void refusalsAreTold() {
        assertRefused("person.refused.more", PlayedVisitor.staff("budi", Capability.MANAGE_STAFF));

        save(Optional.empty(), PersonState.ACTIVE);
        assertRefused("person.refused.phone", OWNER);

        save(siti.phone(), PersonState.SUSPENDED);
        assertRefused("person.refused.suspended", OWNER);
    }

    private void assertRefused(String told, Visitor visitor) {
        PersonLinkBacking page = page(visitor);
        sendByMessage(page);

        assertThat(page.notes.getRefusals()).containsExactly(told);
        assertThat(page.getLink()).isEmpty();
        assertThat(page.isBefore()).isFalse();
        assertThat(people.memory.messages).isEmpty();
    }

    private static void sendByMessage(PersonLinkBacking page) {
        page.getForm().with("byMessage", true);
        page.give();
    }

    private void save(Optional<PhoneNumber> phone, PersonState state) {
        people.saveStaff()
                .save(new SaveStaff.Command(
                        siti.login(),
                        siti.kind(),
                        siti.name(),
                        phone,
                        siti.language(),
                        state,
                        siti.granted(),
                        OWNER.authority()));
    }

    private PersonLinkBacking page(Visitor visitor) {
        PersonLinkBacking page = new PersonLinkBacking();
        page.exchange = exchange;
        page.notes = new Notes();
        page.visitor = visitor;
        page.settings = PlayedShown.SETTINGS;
        page.sendLink = people.sendSetupLink();
        return page;
    }
}
