package id.mikhmon.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import id.mikhmon.bootstrap.running.BrowserWindow;
import id.mikhmon.bootstrap.running.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages for a small window and a slow network. */
class LightPagesIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    private static final Surroundings AROUND = new Surroundings(SERVER);
    private static final int MOST_BYTES = 60_000;
    private static final String LONG_OFFER = "paket-panjang";
    /** The longest names: with and without a place to break the line. */
    private static final String SIXTY_LETTERS = "Paket keluarga besar akhir pekan panjang tanpa batas kuotanya";

    private static final String ONE_WORD = "Superpaketkeluargabesarakhirpekanpanjangtanpabataskuotasekal";

    @RegisterExtension
    final BrowserWindow window = BrowserWindow.phone();

    @AfterEach
    void nothingLongIsForSale() {
        AROUND.offer(LONG_OFFER, "Paket", "", 9_000, false);
    }

    @Test
    void salesAndOrderPageTogetherAreSmallAndAskNoOtherHost() {
        List<Response> answers = new ArrayList<>();
        window.page().onResponse(answers::add);

        // a body can be read only until the window goes on
        Scene.SALES.show(window.page(), AROUND, Scene.SALES.prepared(AROUND), "id");
        int bytes = bytesOfPageAndStyle(answers);
        int first = answers.size();
        Scene.WAITING.show(window.page(), AROUND, Scene.WAITING.prepared(AROUND), "id");
        bytes += bytesOfPageAndStyle(answers.subList(first, answers.size()));

        assertThat(answers)
                .allMatch(answer -> answer.url().startsWith(SERVER.url("/").toString()));
        assertThat(bytes).isBetween(1, MOST_BYTES);
    }

    private static int bytesOfPageAndStyle(List<Response> answers) {
        return List.copyOf(answers).stream()
                .filter(LightPagesIT::isPageOrStyle)
                .mapToInt(answer -> answer.body().length)
                .sum();
    }

    private static boolean isPageOrStyle(Response response) {
        String type = response.headers().getOrDefault("content-type", "");
        return type.startsWith("text/html") || type.startsWith("text/css");
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void noPageIsWiderThanAPhone(Scene scene) {
        scene.show(window.page(), AROUND, scene.prepared(AROUND), "id");

        fitsThePhone();
    }

    @Test
    void theLongestNameOfAnOfferFits() {
        for (String name : List.of(SIXTY_LETTERS.substring(0, 60), ONE_WORD)) {
            AROUND.offer(LONG_OFFER, name, name, 999_999, true);

            SalesPage sales =
                    SalesPage.opened(window.page(), SERVER, "agent=AG001").choose(name);
            fitsThePhone();

            sales.phone(Surroundings.ownPhone()).paid().awaitPayable();
            fitsThePhone();
        }
    }

    private void fitsThePhone() {
        assertThat((int) window.page().evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", window.page().url())
                .isLessThanOrEqualTo(360);
    }
}
