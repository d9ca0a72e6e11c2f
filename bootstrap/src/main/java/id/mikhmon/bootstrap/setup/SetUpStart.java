package id.mikhmon.bootstrap.setup;

import id.mikhmon.application.identity.OfferSetUp;
import id.mikhmon.bootstrap.schema.SchemaStart;
import id.mikhmon.domain.identity.AccessToken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Offers the set-up link when the application starts and there is no administrator. The link itself is never logged. */
@ApplicationScoped
public class SetUpStart {
    private static final Logger LOG = Logger.getLogger(SetUpStart.class.getName());

    @Inject
    private OfferSetUp offerSetUp;

    @Inject
    private SetUpFile file;

    void offer(@Observes @Priority(SchemaStart.FIRST + 50) @Initialized(ApplicationScoped.class) Object start) {
        Optional<AccessToken> link = offerSetUp.offer(file.read());
        if (link.isEmpty()) {
            file.remove();
            return;
        }
        try {
            LOG.log(
                    Level.INFO,
                    "There is no administrator yet; the link to make the first is in {0}",
                    file.write(link.get()));
        } catch (IOException e) {
            LOG.log(
                    Level.SEVERE,
                    "The set-up link cannot be written, so nobody can make the first administrator: {0}",
                    e.toString());
        }
    }
}
