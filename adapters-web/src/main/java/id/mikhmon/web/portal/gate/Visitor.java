package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.Who;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/** Who asks for this page of a portal. Filled by {@link PortalGate}, which lets nobody through whom it does not know. */
@Named("visitor")
@RequestScoped
public class Visitor {
    private CurrentPerson.Current current;
    private AccessToken session;
    private String address = "";

    void enter(CurrentPerson.Current person, AccessToken token, String from) {
        current = person;
        session = token;
        address = from;
    }

    public boolean isKnown() {
        return current != null;
    }

    /** @throws IllegalStateException on a page that does not stand behind the gate */
    public Who who() {
        return known().who();
    }

    /** @return who the audit names */
    public Actor actor() {
        return new Actor(known().login().value(), address);
    }

    /** @return on whose word rights are given */
    public Authority authority() {
        return Authority.of(who(), actor());
    }

    /** @return the session that asks, for the pages that end the others */
    public AccessToken session() {
        known();
        return session;
    }

    /** @return what each form of a portal carries in its field {@code proof} */
    public String getProof() {
        known();
        return session.formProof();
    }

    private CurrentPerson.Current known() {
        return Optional.ofNullable(current)
                .orElseThrow(() -> new IllegalStateException("this page does not stand behind the gate"));
    }
}
