package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.Client;
import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.application.identity.Who;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.shared.Language;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A visitor whom a test lets in. */
public final class PlayedVisitor extends Visitor {
    public static final Client OFFICE = new Client("192.0.2.1", "Firefox");

    private final String login;
    private final Who who;

    private PlayedVisitor(String login, Who who) {
        this.login = login;
        this.who = who;
    }

    public static PlayedVisitor staff(String login, Capability... may) {
        return new PlayedVisitor(
                login,
                new Who(
                        PersonFixture.admin(login).id(),
                        PersonKind.STAFF,
                        login,
                        Optional.empty(),
                        Set.of(may),
                        Language.INDONESIAN));
    }

    public static PlayedVisitor admin(String login) {
        return new PlayedVisitor(
                login,
                new Who(
                        PersonFixture.admin(login).id(),
                        PersonKind.ADMIN,
                        login,
                        Optional.empty(),
                        Capability.ALL,
                        Language.INDONESIAN));
    }

    /** An administrator with the login name {@code hasan}, who sits in the {@link #OFFICE}. */
    public static Visitor owner() {
        return of(PersonFixture.admin("hasan"));
    }

    public static Visitor of(Person person) {
        IdentityInMemory people = new IdentityInMemory();
        AccessToken session = people.sessionOf(people.memory.with(person));
        Visitor visitor = new Visitor();
        visitor.enter(people.currentPerson().of(session, OFFICE).orElseThrow(), session, OFFICE.address());
        return visitor;
    }

    @Override
    public Who who() {
        return who;
    }

    @Override
    public Actor actor() {
        return new Actor(login, "10.0.0.2");
    }

    @Override
    public AccessToken session() {
        return AccessToken.draw(new Random(1));
    }

    @Override
    public Authority authority() {
        return Authority.of(who, actor());
    }
}
