package id.mikhmon.domain.registration;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is not known yet asks to become an agent, or an agent asks for it; somebody of the owner decides once. What a
 * stranger says in it is not true because it says so. Changed under the lock of its row alone.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param email as an agent has it
 * @param upline the agent who is said to have brought it in, or who did
 * @param origin who asked; with {@link RegistrationOrigin#UPLINE} there is an upline
 * @param askedAt to the microsecond, as it is stored
 * @param decision there is one exactly when it was decided
 */
public record Registration(
        RegistrationId id,
        String name,
        PhoneNumber phone,
        Optional<String> email,
        Optional<AgentCode> upline,
        RegistrationOrigin origin,
        Instant askedAt,
        Optional<Admission> decision) {
    public static final int LONGEST_NAME = 60;

    public Registration {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        if (email.filter(address -> address.length() > Agent.LONGEST_EMAIL || address.indexOf('@') < 1)
                .isPresent()) {
            throw new IllegalArgumentException("an e-mail address has an @ and at most 120 characters");
        }
        if (origin == RegistrationOrigin.UPLINE && upline.isEmpty()) {
            throw new IllegalArgumentException("an upline that asks is the upline");
        }
    }

    public RegistrationState state() {
        return decision.map(with -> with.agent().isPresent() ? RegistrationState.APPROVED : RegistrationState.REJECTED)
                .orElse(RegistrationState.WAITING);
    }

    /** @return the registration after the decision; empty when it was decided before */
    public Optional<Registration> decided(Admission with) {
        return decision.isPresent()
                ? Optional.empty()
                : Optional.of(new Registration(id, name, phone, email, upline, origin, askedAt, Optional.of(with)));
    }

    /** @return the agent that an approval makes of it: active, without credit, free to sell everything */
    public Agent admitted(AgentCode code, LevelCode level, Optional<AgentCode> under) {
        Agent plain = new Agent(code, name, phone, level, true);
        return new Agent(
                plain.code(),
                plain.name(),
                plain.phone(),
                email,
                plain.level(),
                under,
                plain.status(),
                plain.creditLimit(),
                plain.lowBalanceAlert(),
                plain.offers(),
                plain.routers(),
                plain.notes());
    }

    @Override
    public String toString() {
        return "Registration[" + id + "]";
    }
}
