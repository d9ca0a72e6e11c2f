package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.Who;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks for this page of a portal. Filled by {@link PortalGate}, which lets nobody through whom it does not know. */
@Named("visitor")
@RequestScoped
public class Visitor {
    private @Nullable Entry entry;

    private record Entry(CurrentPerson.Current person, AccessToken session, String address) {}

    void enter(CurrentPerson.Current person, AccessToken session, String address) {
        entry = new Entry(person, session, address);
    }

    public boolean isKnown() {
        return entry != null;
    }

    /** @throws IllegalStateException on a page that does not stand behind the gate */
    public Who who() {
        return known().person().who();
    }

    /** @return who the audit names */
    public Actor actor() {
        return new Actor(known().person().login().value(), known().address());
    }

    /** @return on whose word rights are given */
    public Authority authority() {
        return Authority.of(who(), actor());
    }

    /** @return the session that asks, for the pages that end the others */
    public AccessToken session() {
        return known().session();
    }

    /** @return what each form of a portal carries in its field {@code proof} */
    public String getProof() {
        return known().session().formProof();
    }

    private Entry known() {
        return Optional.ofNullable(entry)
                .orElseThrow(() -> new IllegalStateException("this page does not stand behind the gate"));
    }
}
