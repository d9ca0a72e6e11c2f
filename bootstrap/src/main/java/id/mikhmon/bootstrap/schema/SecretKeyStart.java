package id.mikhmon.bootstrap.schema;

import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.bootstrap.settings.WrongSetting;
import id.mikhmon.persistence.secret.SecretKeyCheck;
import id.mikhmon.persistence.secret.WrongSecretKey;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Stops the start when the stored credentials were sealed with another key, right after the schema is there and before anything needs one of them. */
@ApplicationScoped
public class SecretKeyStart {
    private static final Logger LOG = Logger.getLogger(SecretKeyStart.class.getName());

    @Inject
    private SecretKeyCheck key;

    void check(@Observes @Priority(SchemaStart.FIRST + 1) @Initialized(ApplicationScoped.class) Object start) {
        try {
            key.check();
        } catch (WrongSecretKey e) {
            WrongSetting wrong = new WrongSetting(
                    Settings.SECRET_KEY,
                    "the credentials in the database were stored with another key; set that one, or put back the file"
                            + " secret.key that belongs to this database");
            LOG.log(Level.SEVERE, "Start stopped: {0}", wrong.getMessage());
            throw wrong;
        }
    }
}
