package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.registration.ListRegistrations;
import id.mikhmon.application.registration.RegisterAsAgent;
import id.mikhmon.application.registration.RegistrationMark;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.StateFilter;
import id.mikhmon.web.portal.list.OwnersList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of people who ask to become agents, filtered by state, newest or oldest first. All of it stands in the address. */
@Named("registrations")
@RequestScoped
public class RegistrationsBacking implements Page {
    private static final int ROWS = 25;
    private static final String PATH = "/admin/registrations";

    @Inject
    ListRegistrations listRegistrations;

    @Inject
    RegisterAsAgent registerAsAgent;

    @Inject
    PageExchange exchange;

    @Inject
    WebSettings settings;

    private StateFilter<RegistrationState> filter =
            new StateFilter<RegistrationState>(PATH, Optional.empty(), AgeOrder.NEWEST);
    private List<Registration> rows = List.of();
    private Optional<RegistrationMark> next = Optional.empty();

    @Override
    public void open() {
        filter = StateFilter.of(exchange, PATH, RegistrationState.class, OwnersList.REGISTRATIONS.age(exchange));
        Optional<RegistrationMark> after = StateFilter.after(exchange, RegistrationId::new)
                .map(mark -> new RegistrationMark(mark.at(), mark.id()));
        ListRegistrations.Page page =
                listRegistrations.list(new ListRegistrations.Query(filter.state(), filter.order(), after, ROWS));
        rows = page.registrations();
        next = page.next();
    }

    public List<RegistrationState> getStates() {
        return List.of(RegistrationState.values());
    }

    /** @return the list with that state; null for every state */
    public String pathWith(@Nullable RegistrationState wanted) {
        return filter.pathWith(wanted);
    }

    public String getNextPath() {
        return filter.pathAfter(next.map(mark -> new PageMark<>(mark.askedAt(), mark.id())));
    }

    /** @return the state filtered by, null for every state */
    public @Nullable RegistrationState getState() {
        return filter.state().orElse(null);
    }

    public List<Registration> getRows() {
        return rows;
    }

    public boolean isMore() {
        return next.isPresent();
    }

    /** @return whether strangers may ask */
    public boolean isSwitchedOn() {
        return registerAsAgent.isOpen();
    }

    /** @return where strangers ask */
    public String getLink() {
        return settings.publicUrl() + "/register";
    }
}
