package id.mikhmon.application.identity.port;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage of persons. Every method joins the open transaction, or runs in one of its own. */
public interface People {
    Optional<Person> find(PersonId id);

    Optional<Person> find(LoginName login);

    Optional<Person> find(AgentCode agent);

    /** @return administrators, staff and agents, by login name */
    List<Person> all();

    /** @return false when the login name or the agent is taken, enforced by unique indexes; the transaction lives on */
    boolean add(Person person);

    /** Replaces the person with the same id; its login name and agent stay what they were. */
    void save(Person person);

    /** @return the administrators who are active; nobody else changes one of them before the caller's commit */
    List<PersonId> lockActiveAdministrators();

    /**
     * Notes who came first.
     *
     * @return false when somebody was noted before, enforced by a unique row
     */
    boolean claimFirst(PersonId person, Instant now);

    /** @return whether the first administrator was made */
    boolean isClaimed();
}
