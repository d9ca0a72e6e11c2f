package id.mikhmon.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingSourcesTest {
    @TempDir
    Path folder;

    private final Properties system = new Properties();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void dataFolder() {
        environment.put("MIKHMON_DATA_DIR", folder.toString());
    }

    private SettingSources sources() {
        return new SettingSources(system, environment);
    }

    @Test
    void aSystemPropertyComesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Files.writeString(
                folder.resolve("mikhmon.properties"),
                "mikhmon.shop.name=file\nmikhmon.http.port=1\nmikhmon.time.zone=Asia/Jayapura\n");
        environment.put("MIKHMON_SHOP_NAME", "environment");
        environment.put("MIKHMON_HTTP_PORT", "2");
        system.setProperty("mikhmon.shop.name", "system");

        assertThat(sources().find("mikhmon.shop.name")).contains("system");
        assertThat(sources().find("mikhmon.http.port")).contains("2");
        assertThat(sources().find("mikhmon.time.zone")).contains("Asia/Jayapura");
        assertThat(sources().find("mikhmon.public.url")).isEmpty();
    }

    @Test
    void theServerGetsWhatItCannotSeeItself() throws IOException {
        Files.writeString(folder.resolve("mikhmon.properties"), "mikhmon.shop.name=Pak Hasan\nother.name=x\n");
        system.setProperty("mikhmon.sandbox.router.port", "8728");

        assertThat(sources().asEnvironment())
                .containsEntry("MIKHMON_SHOP_NAME", "Pak Hasan")
                .containsEntry("MIKHMON_SANDBOX_ROUTER_PORT", "8728")
                .doesNotContainKey("OTHER_NAME");
    }
}
