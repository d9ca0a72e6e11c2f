package id.mikhmon.domain.identity;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who logs in. What it knows and has to prove that, its credentials, is kept apart.
 *
 * @param agent whose wallet it sells from; exactly an agent has one
 * @param phone where links are sent to
 * @param granted what a member of the staff was given; empty for the other kinds, whose kind says it
 */
public record Person(
        PersonId id,
        PersonKind kind,
        LoginName login,
        String name,
        Optional<AgentCode> agent,
        Optional<PhoneNumber> phone,
        Language language,
        PersonState state,
        Set<Capability> granted,
        Instant createdAt) {
    public Person {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("a person's name has 1 to 60 characters");
        }
        if (agent.isPresent() != (kind == PersonKind.AGENT)) {
            throw new IllegalArgumentException("an agent has an agent's code, and nobody else has");
        }
        if (!granted.isEmpty() && kind != PersonKind.STAFF) {
            throw new IllegalArgumentException("only staff is given capabilities one by one");
        }
        granted = Set.copyOf(granted);
    }

    /** @return what the person may do now; nothing while it is suspended */
    public Set<Capability> capabilities() {
        if (!isActive()) {
            return Set.of();
        }
        return switch (kind) {
            case ADMIN -> Capability.ALL;
            case STAFF -> granted;
            case AGENT -> Capability.OF_AN_AGENT;
        };
    }

    public boolean isActive() {
        return state == PersonState.ACTIVE;
    }

    public Person speaking(Language other) {
        return new Person(id, kind, login, name, agent, phone, other, state, granted, createdAt);
    }

    public Person in(PersonState other) {
        return new Person(id, kind, login, name, agent, phone, language, other, granted, createdAt);
    }
}
