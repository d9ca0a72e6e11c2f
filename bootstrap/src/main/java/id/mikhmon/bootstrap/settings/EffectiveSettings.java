package id.mikhmon.bootstrap.settings;

import id.mikhmon.web.portal.admin.setting.ShownSettings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** All settings as text, for the owner to look at. Of secrets only whether they are set. */
public final class EffectiveSettings {
    private static final Pattern SECRET = Pattern.compile(".*(\\.|^)(password|token|key|secret)(\\.[a-z.]+)?");

    private EffectiveSettings() {}

    /**
     * @param sandboxBuild whether this build contains the sandbox
     * @param source tells by which source a property is set, empty when by none
     */
    public static ShownSettings of(
            Settings settings, ShopSettings shop, boolean sandboxBuild, Function<String, Optional<String>> source) {
        Settings usual = Settings.read(property -> Optional.empty(), sandboxBuild);
        Map<String, String> otherwise = texts(usual, ShopSettings.read(property -> Optional.empty(), usual.sandbox()));
        return new ShownSettings(texts(settings, shop).entrySet().stream()
                .map(one -> setting(one.getKey(), one.getValue(), otherwise, source.apply(one.getKey())))
                .toList());
    }

    private static ShownSettings.Setting setting(
            String property, String value, Map<String, String> otherwise, Optional<String> source) {
        boolean secret = SECRET.matcher(property).matches();
        return new ShownSettings.Setting(
                property,
                Settings.environmentName(property),
                secret ? "" : value,
                secret ? "" : otherwise.getOrDefault(property, ""),
                secret,
                source);
    }

    private static Map<String, String> texts(Settings settings, ShopSettings shop) {
        Map<String, String> texts = new TreeMap<>(settings.texts());
        texts.putAll(shop.texts());
        texts.replaceAll((property, text) -> text.replaceAll("//[^/\\s]*@", "//"));
        texts.computeIfPresent(Settings.DATABASE_URL, (property, url) -> withoutSecrets(url));
        return texts;
    }

    /** A password may stand in the address of a database, as a parameter or in a part of its own. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*$", "").replaceAll("\\((user|password)=[^)]*\\)", "");
    }
}
