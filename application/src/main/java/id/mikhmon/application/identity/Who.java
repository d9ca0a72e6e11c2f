package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.shared.Language;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as a page or a resource needs to know it.
 *
 * @param agent whose wallet it is; exactly an agent has one
 * @param capabilities what may be done in this session or by this token, which may be less than the person may
 */
public record Who(
        PersonId person,
        PersonKind kind,
        String name,
        Optional<AgentCode> agent,
        Set<Capability> capabilities,
        Language language) {
    public Who {
        capabilities = Set.copyOf(capabilities);
    }

    static Who of(Person person, Set<Capability> capabilities) {
        return new Who(person.id(), person.kind(), person.name(), person.agent(), capabilities, person.language());
    }

    public boolean may(Capability capability) {
        return capabilities.contains(capability);
    }
}
