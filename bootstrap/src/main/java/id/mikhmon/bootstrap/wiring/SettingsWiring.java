package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.funds.FundsSettings;
import id.mikhmon.application.messaging.MessagingSettings;
import id.mikhmon.application.outbox.Node;
import id.mikhmon.application.payment.PaymentSettings;
import id.mikhmon.application.voucher.BuyerLinks;
import id.mikhmon.bootstrap.settings.EffectiveSettings;
import id.mikhmon.bootstrap.settings.NodeStart;
import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.bootstrap.settings.ShopSettings;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.payment.GatewaySettings;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.portal.admin.setting.ShownSettings;
import id.mikhmon.web.portal.agent.funds.TransferAccounts;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings inside the server, read and checked once, and each ring's part of them. */
@Dependent
public class SettingsWiring {
    /** Maven writes it into the jar of the sandbox, which only the sandbox build contains. */
    private static final String SANDBOX_MARK = "META-INF/maven/id.mikhmon/mikhmon-sandbox/pom.properties";

    @Produces
    @Singleton
    Settings settings() {
        return Settings.read(SettingsWiring::find, isSandboxBuild());
    }

    private static boolean isSandboxBuild() {
        return SettingsWiring.class.getClassLoader().getResource(SANDBOX_MARK) != null;
    }

    @Produces
    @Singleton
    ShownSettings shownSettings(Settings settings, ShopSettings shop) {
        return EffectiveSettings.of(
                settings,
                shop,
                isSandboxBuild(),
                property -> find(property)
                        .filter(text -> !text.isBlank())
                        .map(text -> ConfigProvider.getConfig()
                                .getConfigValue(property)
                                .getSourceName()));
    }

    @Produces
    @Singleton
    ShopSettings shopSettings(Settings settings) {
        return ShopSettings.read(SettingsWiring::find, settings.sandbox());
    }

    /** Without our launcher nobody can tell what is left of an earlier start: each start is a node of its own. */
    @Produces
    @Singleton
    Node node() {
        return NodeStart.read(SettingsWiring::find)
                .map(start -> new Node(start.id(), start.number(), start.alone()))
                .orElseGet(() -> new Node(UUID.randomUUID().toString().replace("-", ""), 1, false));
    }

    private static Optional<String> find(String property) {
        return ConfigProvider.getConfig().getOptionalValue(property, String.class);
    }

    @Produces
    @Singleton
    WebSettings webSettings(Settings settings, ShopSettings shop) {
        return new WebSettings(
                settings.publicUrl(),
                settings.sandbox(),
                settings.adminToken().map(Secret::of),
                settings.timeZone(),
                shop.name(),
                shop.phone().map(PhoneNumber::new),
                new WebSettings.Limits(shop.ordersPerMinute(), shop.wrongTokensPerMinute()));
    }

    @Produces
    @Singleton
    GatewaySettings gatewaySettings(ShopSettings shop) {
        GatewaySettings usual = GatewaySettings.defaults();
        return new GatewaySettings(
                usual.connectTimeout(),
                shop.gatewayTimeoutQuestion(),
                shop.gatewayTimeoutOpen(),
                usual.fallbackEmail(),
                usual.userAgent());
    }

    @Produces
    @Singleton
    PaymentSettings paymentSettings(Settings settings, ShopSettings shop) {
        return new PaymentSettings(settings.publicUrl(), shop.paymentWindow());
    }

    @Produces
    @Singleton
    FundsSettings fundsSettings(ShopSettings shop) {
        ShopSettings.Funds funds = shop.funds();
        return new FundsSettings(
                Money.rupiah(funds.leastTopUp()),
                Money.rupiah(funds.mostTopUp()),
                Money.rupiah(funds.unseenTopUps()),
                Money.rupiah(funds.leastWithdrawal()));
    }

    @Produces
    @Singleton
    TransferAccounts transferAccounts(ShopSettings shop) {
        return new TransferAccounts(shop.topUpBankAccounts().stream()
                .map(TransferAccounts.Account::new)
                .toList());
    }

    @Produces
    @Singleton
    BuyerLinks buyerLinks(Settings settings) {
        return new BuyerLinks(settings.publicUrl());
    }

    @Produces
    @Singleton
    MessagingSettings messagingSettings(ShopSettings shop) {
        return new MessagingSettings(
                shop.messageDistance(),
                shop.messageLife(),
                shop.messageUnsurePause(),
                shop.ownerPhone().map(PhoneNumber::new),
                shop.ownerLanguage() == ShopSettings.OwnerLanguage.ENGLISH ? Language.ENGLISH : Language.INDONESIAN);
    }
}
