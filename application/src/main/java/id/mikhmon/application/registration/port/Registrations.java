package id.mikhmon.application.registration.port;

import id.mikhmon.application.registration.CountRegistrations.Waiting;
import id.mikhmon.application.registration.RegistrationMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.shared.AgeOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage of registrations. Every method joins the open transaction, or runs in one of its own. */
public interface Registrations {
    /**
     * Stores a new registration that waits.
     *
     * @return false when another one with its phone waits already, which a unique index says; nothing was stored then
     */
    boolean add(Registration registration);

    Optional<Registration> find(RegistrationId id);

    /** Reads the registration as it is now and locks its row until the open transaction ends. */
    Optional<Registration> lock(RegistrationId id);

    /**
     * Stores the decision of a registration that the open transaction has locked. Nothing else of it ever changes.
     *
     * @throws IllegalStateException when it was decided before
     */
    void decide(Registration decided);

    Waiting waiting();

    /** @return what that upline itself asked for, newest first: since that moment, and before it what still waits */
    List<Registration> broughtBy(AgentCode upline, Instant since);

    /**
     * @param state only in this state
     * @param after only those that come after it in that order
     */
    List<Registration> page(
            Optional<RegistrationState> state, AgeOrder order, Optional<RegistrationMark> after, int most);
}
