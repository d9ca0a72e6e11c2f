package id.mikhmon.bootstrap;

import id.mikhmon.bootstrap.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives out the settings inside the server, read and checked once. */
@ApplicationScoped
public class SettingsWiring {
    /** Maven writes it into the jar of the sandbox, which only the sandbox build contains. */
    private static final String SANDBOX_MARK = "META-INF/maven/id.mikhmon/mikhmon-sandbox/pom.properties";

    @Produces
    @Singleton
    Settings settings() {
        return Settings.read(
                name -> ConfigProvider.getConfig().getOptionalValue(name, String.class),
                SettingsWiring.class.getClassLoader().getResource(SANDBOX_MARK) != null);
    }
}
