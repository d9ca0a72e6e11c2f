package id.mikhmon.bootstrap.launcher;

import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.persistence.embedded.StartRefused;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where settings come from, the strongest first as in MicroProfile Config: system property, environment variable, then
 * {@code mikhmon.properties} in the data folder.
 */
final class SettingSources {
    private static final String PREFIX = "mikhmon.";

    private final Properties system;
    private final Map<String, String> environment;
    private final Properties file = new Properties();

    SettingSources(Properties system, Map<String, String> environment) {
        this.system = system;
        this.environment = environment;
        readFile();
    }

    private void readFile() {
        Path place = Path.of(find(Settings.DATA_FOLDER)
                        .filter(text -> !text.isBlank())
                        .orElse("data"))
                .resolve("mikhmon.properties");
        if (!Files.exists(place)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(place, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("The file " + place + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The text for a property name, empty when no source has it. */
    Optional<String> find(String property) {
        String text = system.getProperty(property);
        if (text == null) {
            text = environment.get(Settings.environmentName(property));
        }
        if (text == null) {
            text = file.getProperty(property);
        }
        return Optional.ofNullable(text);
    }

    /** Everything of ours as environment variables for the server, which sees neither our system properties nor the file. */
    Map<String, String> asEnvironment() {
        Map<String, String> all = new TreeMap<>();
        for (Properties properties : new Properties[] {file, system}) {
            for (String name : properties.stringPropertyNames()) {
                if (name.startsWith(PREFIX)) {
                    find(name).ifPresent(text -> all.put(Settings.environmentName(name), text));
                }
            }
        }
        return all;
    }
}
