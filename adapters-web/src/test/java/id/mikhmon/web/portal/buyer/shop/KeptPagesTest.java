package id.mikhmon.web.portal.buyer.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.mikhmon.application.transaction.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptPagesTest {
    private static final KeptPages.Key KEY = new KeptPages.Key("AG001", "id", false, "");

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger rendered = new AtomicInteger();
    private volatile String stamp = "1";
    private volatile boolean away;
    private final KeptPages pages = new KeptPages(
            () -> {
                asked.incrementAndGet();
                if (away) {
                    throw new StoreUnavailable("gone", new IllegalStateException());
                }
                return stamp;
            },
            now::get,
            2);

    @Test
    void aPageIsRenderedOnceForAStamp() {
        KeptPages.Page first = page(KEY);
        KeptPages.Page second = page(KEY);

        assertThat(second).isSameAs(first);
        assertThat(rendered).hasValue(1);
    }

    @Test
    void theStampIsAskedForOnceASecondAtMost() {
        page(KEY);
        now.addAndGet(999_000_000);
        page(KEY);
        assertThat(asked).hasValue(1);

        now.addAndGet(2_000_000);
        page(KEY);
        assertThat(asked).hasValue(2);
        assertThat(rendered).hasValue(1);
    }

    @Test
    void anotherStampMakesAnotherPage() {
        KeptPages.Page before = page(KEY);

        stamp = "2";
        now.addAndGet(KeptPages.BELIEVED.toNanos());

        assertThat(page(KEY)).isNotSameAs(before);
        assertThat(rendered).hasValue(2);
    }

    @Test
    void whatIsEmptyIsNotKept() {
        assertThat(pages.page(KEY, Optional::empty)).isEmpty();

        page(KEY);

        assertThat(rendered).hasValue(1);
    }

    @Test
    void thePageThatWasNotWantedForLongestGoesFirst() {
        KeptPages.Key second = new KeptPages.Key("AG002", "id", false, "");
        page(KEY);
        page(second);
        page(KEY);
        page(new KeptPages.Key("AG003", "id", false, ""));
        int before = rendered.get();

        page(KEY);
        assertThat(rendered).hasValue(before);
        page(second);
        assertThat(rendered).hasValue(before + 1);
    }

    @Test
    void whileOneThreadRendersAnewTheOthersAreServedWhatIsThere() throws Exception {
        KeptPages.Page before = page(KEY);
        stamp = "2";
        now.addAndGet(KeptPages.BELIEVED.toNanos());
        CountDownLatch rendering = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread slow = new Thread(() -> pages.page(KEY, () -> {
            rendering.countDown();
            await(goOn);
            return Optional.of(new KeptPages.Page(new byte[1], new byte[1]));
        }));
        slow.start();
        await(rendering);

        assertThat(page(KEY)).isSameAs(before);

        goOn.countDown();
        slow.join();
        assertThat(page(KEY)).isNotSameAs(before);
    }

    @Test
    void whileTheStoreIsAwayPagesAreShownForAMinuteAndThenNoMore() {
        KeptPages.Page before = page(KEY);
        away = true;
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(page(KEY)).isSameAs(before);

        now.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> page(KEY));
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> page(KEY));

        away = false;
        assertThat(page(KEY)).isSameAs(before);
    }

    private KeptPages.Page page(KeptPages.Key key) {
        return pages.page(key, () -> {
                    rendered.incrementAndGet();
                    return Optional.of(new KeptPages.Page(new byte[1], new byte[1]));
                })
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
