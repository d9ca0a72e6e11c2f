package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.fonnte.FonnteFault;
import id.mikhmon.sandbox.router.RouterFault;
import id.mikhmon.sandbox.tripay.TripayFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logs are read by many and kept for long: after sales with and without trouble, nothing that opens anything stands in them. */
class SecretsInLogsIT {
    @RegisterExtension
    static final OpenShop OPEN = OpenShop.forAllStories();

    private final Shop shop = OPEN.shop();

    @Test
    void noSecretAndNoWholePhoneNumberIsLogged() throws IOException {
        Sale good = shop.sale().payable();
        good.pay();
        good.assertDeliveredOnce();
        Sale troubled = aSaleWithTroubleEverywhere();
        String webhook = shop.client().admin("messaging-gateways/fonnte").textAt("webhookUrl");
        shop.client().post(webhook.substring(webhook.indexOf("/webhooks/")), new byte[0]);
        shop.client().get("/api/v1/admin/orders", "Authorization", "Bearer " + Shop.ADMIN_TOKEN + "-almost");
        shop.client().get("/api/v1/orders/" + good.id() + "/qr.png");

        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("the admin token", Shop.ADMIN_TOKEN);
        secrets.put("Tripay's API key", shop.outside().tripay().settings().apiKey());
        secrets.put("Tripay's private key", shop.outside().tripay().settings().privateKey());
        secrets.put("Fonnte's token", shop.outside().fonnte().settings().token());
        secrets.put("the router's password", shop.outside().router().settings().password());
        secrets.put("the webhook's secret", webhook.substring(webhook.lastIndexOf('/') + 1));
        secrets.put(
                "the key of stored credentials",
                read(shop.product().folder().resolve("secret.key")).strip());
        secrets.put(
                "the database's password",
                read(shop.product().folder().resolve("database/password")).strip());
        for (Sale sale : new Sale[] {good, troubled}) {
            secrets.put("the buyer's phone of " + sale.reference(), sale.phone().substring(1));
            secrets.put(
                    "the buyer's phone in local form of " + sale.reference(),
                    "0" + sale.phone().substring(3));
            secrets.put("the order's id of " + sale.reference(), sale.id());
            secrets.put("the code of " + sale.reference(), sale.order().textAt("voucher.username"));
        }

        Path logs = shop.product().folder().resolve("logs");
        try (Stream<Path> files = Files.walk(logs)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertClean(file, secrets));
        }
        String output = String.join("\n", shop.product().output());
        secrets.forEach((what, secret) -> assertThat(output.contains(secret))
                .as("%s on the console", what)
                .isFalse());
    }

    /** Each system outside fails once in the middle of it, so that whatever is logged about failures is logged. */
    private Sale aSaleWithTroubleEverywhere() {
        shop.outside().tripay().misbehave(TripayFault.ACCEPT_THEN_HANG, Duration.ZERO);
        Sale sale = shop.sale().placed();
        Eventually.await(
                "the opening to be given up",
                Duration.ofSeconds(30),
                sale::page,
                page -> page.contains("We ask again by ourselves"));
        shop.outside().tripay().misbehave(TripayFault.NONE, Duration.ZERO);
        sale.await("AWAITING_PAYMENT", Duration.ofSeconds(120));
        shop.outside().router().misbehave(RouterFault.WRONG_PASSWORD, Duration.ZERO);
        shop.outside().fonnte().misbehave(FonnteFault.TOKEN_INVALID, Duration.ZERO);
        sale.pay();
        Eventually.await(
                "the router's refusal",
                Duration.ofSeconds(30),
                () -> shop.outbox(sale.id()).getOrDefault("voucher.provision.v1", Map.of()),
                message -> message.get("lastError") instanceof String error && !error.isEmpty());
        shop.outside().router().misbehave(RouterFault.NONE, Duration.ZERO);
        // a refused password is not tried again before the owner says so
        shop.client().adminPost("routers/" + Shop.ROUTER + "/test");
        sale.await("DELIVERED", Duration.ofSeconds(45));
        Eventually.await(
                "the messaging gateway's refusal",
                Duration.ofSeconds(30),
                () -> shop.outbox("voucher-" + sale.reference()).getOrDefault("message.send.v1", Map.of()),
                message -> message.get("lastError") instanceof String error && !error.isEmpty());
        shop.outside().fonnte().misbehave(FonnteFault.NONE, Duration.ZERO);
        sale.awaitMessage(Duration.ofSeconds(45));
        return sale;
    }

    private static void assertClean(Path file, Map<String, String> secrets) throws IOException {
        String text = read(file);
        secrets.forEach((what, secret) -> {
            int at = text.indexOf(secret);
            String line = at < 0
                    ? ""
                    : text.substring(text.lastIndexOf('\n', at) + 1, Math.min(text.length(), at + secret.length()));
            assertThat(line).as("%s in %s", what, file.getFileName()).isEmpty();
        });
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
