package id.mikhmon.application.registration;

import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.shared.AgeOrder;
import java.util.List;
import java.util.Optional;

/** Shows registrations to the owner's people. */
public interface ListRegistrations {
    /** Pages through them by their age. */
    Page list(Query query);

    Optional<Registration> view(RegistrationId id);

    /**
     * @param state only in this state
     * @param after the mark of the page before, from {@link Page#next()} of the same order
     * @param limit at least 1
     */
    record Query(Optional<RegistrationState> state, AgeOrder order, Optional<RegistrationMark> after, int limit) {}

    /** @param next what to ask for after this page; empty on the last one */
    record Page(List<Registration> registrations, Optional<RegistrationMark> next) {
        public Page {
            registrations = List.copyOf(registrations);
        }
    }
}
