package id.mikhmon.application.router;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.router.port.Routers;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What every storage of routers keeps to. */
public abstract class RoutersContract {
    protected abstract Routers routers();

    @Test
    void routerIsFoundAsItWasStored() {
        Router cafe = router("cafe", 8728, "s3cret é");

        assertThat(routers().save(cafe)).isTrue();

        assertThat(routers().find(cafe.name())).contains(cafe);
        assertThat(routers().find(new RouterName("CAFE"))).isEmpty();
    }

    @Test
    void routerTakesThePlaceOfTheFormer() {
        routers().save(router("cafe", 8728, "old"));
        Router moved = router("cafe", 8729, "new");

        assertThat(routers().save(moved)).isFalse();

        assertThat(routers().find(moved.name())).contains(moved);
    }

    @Test
    void routersComeByName() {
        Router hall = router("hall", 8728, "");
        Router cafe = router("cafe", 8728, "x");
        routers().save(hall);
        routers().save(cafe);

        assertThat(routers().all()).containsExactly(cafe, hall);
    }

    private static Router router(String name, int port, String password) {
        return new Router(
                new RouterName(name),
                "192.168.88.1",
                port,
                port == 8729,
                "mikhmon",
                Secret.of(password),
                "hotspot1",
                URI.create("http://hotspot.lan/login"),
                ZoneId.of("Asia/Makassar"));
    }
}
