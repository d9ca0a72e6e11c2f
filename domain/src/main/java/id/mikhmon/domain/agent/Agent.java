package id.mikhmon.domain.agent;

import id.mikhmon.domain.shared.PhoneNumber;

/** A reseller. Only an active one sells; orders that came over its link stay its own when it is switched off. */
public record Agent(AgentCode code, String name, PhoneNumber phone, LevelCode level, boolean active) {
    public Agent {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("an agent's name has 1 to 60 characters");
        }
    }
}
