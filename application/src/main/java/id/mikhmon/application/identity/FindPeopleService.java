package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import java.util.List;
import java.util.Optional;

/** Reads persons. */
public final class FindPeopleService implements FindPeople {
    private final Desk desk;

    public FindPeopleService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Person> all() {
        return desk.transactions().required(() -> desk.people().all());
    }

    @Override
    public Optional<Person> find(LoginName login) {
        return desk.transactions().required(() -> desk.people().find(login));
    }
}
