package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.Person;
import java.util.TreeSet;

/** A person in the words of the audit; its phone number is cut short. */
final class Described {
    private Described() {}

    static String as(Person person) {
        return person.kind() + " " + person.state() + ", " + person.name()
                + person.phone().map(phone -> ", " + phone.masked()).orElse("")
                + (person.granted().isEmpty() ? "" : ", " + new TreeSet<>(person.granted()));
    }
}
