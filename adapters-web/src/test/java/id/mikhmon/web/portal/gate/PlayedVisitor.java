package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.Client;
import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;

/** Somebody who came through the gate, for tests of the pages behind it. */
public final class PlayedVisitor {
    public static final Client OFFICE = new Client("192.0.2.1", "Firefox");

    private PlayedVisitor() {}

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
}
