package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.persistence.embedded.DatabaseAccess;
import id.mikhmon.persistence.embedded.EmbeddedMariaDb;
import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.fonnte.FonnteSettings;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.tripay.TripaySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner's own database is away for ten seconds: whoever asks is told so, and afterwards everything goes on by itself. */
class DatabaseGoneStoryIT {
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private static final Path FOLDER = Path.of("target", "database-gone").toAbsolutePath();

    private final EmbeddedMariaDb database = new EmbeddedMariaDb(FOLDER.resolve("database"), FOLDER.resolve("runtime"));

    private Shop shop;

    @BeforeEach
    void open() {
        // what an earlier run has encrypted cannot be read with this run's key
        Shop.empty(FOLDER);
        DatabaseAccess access = database.start();
        shop = Shop.open(
                "database-gone-shop",
                StandIns.start(
                        RouterSettings.defaults(),
                        TripaySettings.defaults().resendingAfter(Duration.ofSeconds(5)),
                        FonnteSettings.defaults()),
                Map.of(
                        "MIKHMON_DB_URL", access.jdbcUrl(),
                        "MIKHMON_DB_USER", access.user(),
                        "MIKHMON_DB_PASSWORD", access.password()));
    }

    @AfterEach
    void close() {
        shop.close();
        database.stop();
    }

    @Test
    void requestsAreRefusedWhileItIsAwayAndNothingIsLost() {
        Sale before = shop.sale().payable();
        before.pay();
        before.assertDeliveredOnce();
        Sale paidMeanwhile = shop.sale().payable();
        String payment = paidMeanwhile.paymentReference();
        Sale orderedMeanwhile = shop.sale();

        long gone = System.nanoTime();
        database.stop();

        assertUnavailable(shop.client().get("/api/v1/orders/" + before.id()));
        assertUnavailable(shop.client().get("/api/v1/orders/" + paidMeanwhile.id()));
        assertUnavailable(orderedMeanwhile.post());
        assertUnavailable(shop.client().admin("routers"));
        assertThat(shop.client().get("/public/order/" + before.id()).status()).isEqualTo(503);
        assertThat(shop.outside().tripay().pay(payment).orElseThrow().deliveries())
                .as("the gateway is told to come again")
                .allMatch(delivery -> delivery.status() == 503 && !delivery.accepted());
        assertThat(shop.client().get("/health/ready").status()).isEqualTo(503);
        assertThat(shop.client().get("/health/live").status()).isEqualTo(200);

        Eventually.pause(Math.max(0, AWAY.minusNanos(System.nanoTime() - gone).toMillis()));
        database.start();

        Eventually.await(
                "the product to be ready again",
                RECOVERY,
                () -> shop.client().get("/health/ready").status(),
                status -> status == 200);
        paidMeanwhile.assertDeliveredOnce(RECOVERY);
        orderedMeanwhile.payable().pay();
        orderedMeanwhile.assertDeliveredOnce(RECOVERY);
        before.assertDeliveredOnce();
    }

    private static void assertUnavailable(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(503);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(reply.textAt("title")).isNotBlank();
        assertThat(reply.took()).isLessThan(Duration.ofSeconds(15));
    }
}
