package id.mikhmon.application.identity;

import id.mikhmon.application.identity.port.People;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.PersonKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Persons in memory. */
public final class InMemoryPeople implements People {
    private final Table<PersonId, Person> rows;
    private final Table<Integer, PersonId> first;

    public InMemoryPeople(InMemoryTransactions transactions) {
        rows = transactions.table();
        first = transactions.table();
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Person> find(LoginName login) {
        return one(person -> person.login().equals(login));
    }

    @Override
    public Optional<Person> find(AgentCode agent) {
        return one(person -> person.agent().equals(Optional.of(agent)));
    }

    private Optional<Person> one(Predicate<Person> wanted) {
        return rows.all().filter(wanted).findFirst();
    }

    @Override
    public List<Person> all() {
        return rows.all()
                .sorted(Comparator.comparing(person -> person.login().value()))
                .toList();
    }

    @Override
    public boolean add(Person person) {
        boolean taken = find(person.login()).isPresent()
                || person.agent().flatMap(this::find).isPresent();
        return !taken && rows.add(person.id(), person);
    }

    @Override
    public void save(Person person) {
        rows.put(person.id(), person);
    }

    @Override
    public List<PersonId> lockActiveAdministrators() {
        return rows.all()
                .filter(person -> person.kind() == PersonKind.ADMIN && person.isActive())
                .map(Person::id)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    @Override
    public boolean claimFirst(PersonId person, Instant now) {
        return first.add(1, person);
    }

    @Override
    public boolean isClaimed() {
        return first.size() > 0;
    }
}
