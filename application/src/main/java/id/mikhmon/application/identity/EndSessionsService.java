package id.mikhmon.application.identity;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PersonId;
import java.util.Optional;

/** Ends sessions on other devices. */
public final class EndSessionsService implements EndSessions {
    private final Desk desk;

    public EndSessionsService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public int endOthers(PersonId person, AccessToken kept, Actor actor) {
        return desk.transactions().required(() -> {
            int ended = desk.sessions().removeAll(person, Optional.of(kept.hash()));
            desk.audit().record(actor, "session.others-ended", actor.name(), "", Integer.toString(ended));
            return ended;
        });
    }
}
