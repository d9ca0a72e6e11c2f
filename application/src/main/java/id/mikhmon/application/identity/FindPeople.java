package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import java.util.List;
import java.util.Optional;

/** Reads persons. */
public interface FindPeople {
    /** @return everybody who may log in, by login name */
    List<Person> all();

    Optional<Person> find(LoginName login);
}
