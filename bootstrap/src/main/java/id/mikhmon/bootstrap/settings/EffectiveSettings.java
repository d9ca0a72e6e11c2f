package id.mikhmon.bootstrap.settings;

import id.mikhmon.web.portal.admin.setting.ShownSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All settings as text, for the owner to look at. Of secrets only whether they are set. */
public final class EffectiveSettings {
    private static final Set<String> SECRETS =
            Set.of(Settings.DATABASE_PASSWORD, Settings.SECRET_KEY, Settings.ADMIN_TOKEN);

    private EffectiveSettings() {}

    /**
     * @param sandboxBuild whether this build contains the sandbox
     * @param source tells by which source a property is set, empty when by none
     */
    public static ShownSettings of(
            Settings settings, ShopSettings shop, boolean sandboxBuild, Function<String, Optional<String>> source) {
        Settings usual = Settings.read(property -> Optional.empty(), sandboxBuild);
        Map<String, String> otherwise = texts(usual, ShopSettings.read(property -> Optional.empty(), usual.sandbox()));
        List<ShownSettings.Setting> all = texts(settings, shop).entrySet().stream()
                .map(one -> new ShownSettings.Setting(
                        one.getKey(),
                        Settings.environmentName(one.getKey()),
                        one.getValue(),
                        otherwise.get(one.getKey()),
                        SECRETS.contains(one.getKey()),
                        source.apply(one.getKey())))
                .toList();
        return new ShownSettings(all);
    }

    private static Map<String, String> texts(Settings settings, ShopSettings shop) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Settings.HTTP_HOST, settings.httpHost());
        texts.put(Settings.HTTP_PORT, Integer.toString(settings.httpPort()));
        texts.put(Settings.PUBLIC_URL, settings.publicUrl().toString());
        texts.put(Settings.DATA_FOLDER, settings.dataFolder().toString());
        texts.put(Settings.DATABASE_URL, settings.databaseUrl().map(EffectiveSettings::withoutQuery).orElse(""));
        texts.put(Settings.DATABASE_USER, settings.databaseUser());
        texts.put(Settings.DATABASE_PASSWORD, "");
        texts.put(Settings.SECRET_KEY, "");
        texts.put(Settings.ADMIN_TOKEN, "");
        texts.put(Settings.SANDBOX, Boolean.toString(settings.sandbox()));
        texts.put(Settings.TIME_ZONE, settings.timeZone().getId());
        texts.put(Settings.LOG_FORMAT, settings.logFormat().name().toLowerCase(Locale.ROOT));
        texts.put(Settings.LOG_ACCESS, Boolean.toString(settings.logAccess()));
        texts.put(ShopSettings.NAME, shop.name());
        texts.put(ShopSettings.PHONE, shop.phone().orElse(""));
        texts.put(ShopSettings.OWNER_PHONE, shop.ownerPhone().orElse(""));
        texts.put(
                ShopSettings.OWNER_LANGUAGE,
                shop.ownerLanguage() == ShopSettings.OwnerLanguage.ENGLISH ? "en" : "id");
        texts.put(ShopSettings.PAYMENT_WINDOW, shop.paymentWindow().toString());
        texts.put(ShopSettings.REVIEW_AFTER, shop.reviewAfter().toString());
        texts.put(ShopSettings.SALE_REFUND_AFTER, shop.saleRefundAfter().toString());
        texts.put(ShopSettings.MESSAGE_DISTANCE, shop.messageDistance().toString());
        texts.put(ShopSettings.MESSAGE_LIFE, shop.messageLife().toString());
        texts.put(ShopSettings.MESSAGE_TIMEOUT, shop.messageTimeout().toString());
        texts.put(ShopSettings.MESSAGE_UNSURE_PAUSE, shop.messageUnsurePause().toString());
        texts.put(ShopSettings.GATEWAY_TIMEOUT_OPEN, shop.gatewayTimeoutOpen().toString());
        texts.put(ShopSettings.GATEWAY_TIMEOUT_QUESTION, shop.gatewayTimeoutQuestion().toString());
        texts.put(ShopSettings.ACS_URL, shop.acsUrl().map(Object::toString).orElse(""));
        texts.put(ShopSettings.ORDERS_PER_MINUTE, Integer.toString(shop.ordersPerMinute()));
        texts.put(ShopSettings.WRONG_TOKENS_PER_MINUTE, Integer.toString(shop.wrongTokensPerMinute()));
        texts.put(ShopSettings.ADMIN_SECOND_FACTOR, Boolean.toString(shop.administratorsNeedSecondFactor()));
        return texts;
    }

    /** A password may stand in the address of a database. */
    private static String withoutQuery(String url) {
        return url.replaceFirst("\\?.*$", "").replaceFirst("//[^/]*@", "//");
    }
}
