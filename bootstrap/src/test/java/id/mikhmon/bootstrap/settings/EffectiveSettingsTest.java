package id.mikhmon.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.web.portal.admin.setting.ShownSettings;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {
    private static final String TOKEN = "t".repeat(40);

    @Test
    void everySettingIsShown() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : Stream.of(Settings.class, ShopSettings.class)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .toList()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == String.class) {
                names.add((String) field.get(null));
            }
        }

        assertThat(shown(Map.of()).all())
                .extracting(ShownSettings.Setting::property)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void whatIsSetStandsBesideWhatIsUsual() {
        ShownSettings.Setting port = named(shown(Map.of(Settings.HTTP_PORT, "8080")), Settings.HTTP_PORT);

        assertThat(port.value()).isEqualTo("8080");
        assertThat(port.usual()).isEqualTo("9080");
        assertThat(port.source()).contains("test");
        assertThat(named(shown(Map.of()), Settings.HTTP_PORT).isSet()).isFalse();
    }

    @Test
    void secretsAreNeverShown() {
        ShownSettings shown = shown(Map.of(
                Settings.ADMIN_TOKEN, TOKEN,
                Settings.DATABASE_URL, "jdbc:mysql://db:3306/mikhmon?password=hidden",
                Settings.DATABASE_USER, "mikhmon",
                Settings.DATABASE_PASSWORD, "verysecret"));

        assertThat(shown.toString()).doesNotContain(TOKEN, "hidden", "verysecret");
        assertThat(named(shown, Settings.ADMIN_TOKEN).isSet()).isTrue();
        assertThat(named(shown, Settings.ADMIN_TOKEN).secret()).isTrue();
        assertThat(named(shown, Settings.DATABASE_URL).value()).isEqualTo("jdbc:mysql://db:3306/mikhmon");
    }

    private static ShownSettings.Setting named(ShownSettings shown, String property) {
        return shown.all().stream()
                .filter(one -> one.property().equals(property))
                .findFirst()
                .orElseThrow();
    }

    private static ShownSettings shown(Map<String, String> values) {
        Settings settings = Settings.read(name -> Optional.ofNullable(values.get(name)), false);
        return EffectiveSettings.of(
                settings,
                ShopSettings.read(name -> Optional.ofNullable(values.get(name)), settings.sandbox()),
                false,
                name -> Optional.ofNullable(values.get(name)).map(value -> "test"));
    }
}
