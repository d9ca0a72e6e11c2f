package id.mikhmon.bootstrap.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The frame itself: the packaged product runs, and a browser can look at it. */
class SmokeIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    @RegisterExtension
    final BrowserWindow window = BrowserWindow.phone();

    @Test
    void thePackagedProductIsReady() {
        assertThat(SERVER.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(SERVER.get("/health").body()).contains("\"schema\"", "\"database\"", "\"disk\"");
    }

    @Test
    void aBrowserSeesIt() {
        window.page().navigate(SERVER.url("/health").toString());

        assertThat(window.page().textContent("body")).contains("\"status\":\"UP\"");
    }

    @Test
    void anUnknownAddressTellsNothingAboutTheServer() {
        var answer = SERVER.get("/no/such/page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("SRVE", "Liberty", "Exception");
        assertThat(answer.headers().map()).doesNotContainKeys("x-powered-by", "server");
    }
}
