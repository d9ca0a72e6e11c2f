package id.mikhmon.web.portal.buyer.shop;

import id.mikhmon.application.checkout.CatalogueStamp;
import id.mikhmon.application.transaction.StoreUnavailable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rendered sales pages for as long as {@link CatalogueStamp} says that nothing has changed. The stamp is asked for
 * at most once a second and by one thread; the others are served what is there, so a page is at most a second and one
 * rendering old. When a stamp has changed, one thread renders the page anew, likewise. While the store is away pages are
 * shown as they were, for a minute: whoever fills in the form then may order when it is back.
 */
final class KeptPages {
    /** How long a stamp is believed. */
    static final Duration BELIEVED = Duration.ofSeconds(1);

    /** How long pages are shown without hearing from the store. */
    static final Duration UNHEARD = Duration.ofMinutes(1);

    /** What tells one kept page from another. */
    record Key(String agent, String language, boolean languageAsked, String offer) {}

    /** The bytes before and after the place of the form's key. */
    record Page(byte[] before, byte[] after) {}

    private static final class Kept {
        private final String stamp;
        private final Page page;
        private final AtomicBoolean renewing = new AtomicBoolean();

        private Kept(String stamp, Page page) {
            this.stamp = stamp;
            this.page = page;
        }
    }

    private final CatalogueStamp stamps;
    private final LongSupplier nanoTime;
    private final Map<Key, Kept> pages;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile String stamp = "";
    private volatile boolean asked;
    private volatile long askedAt;
    private volatile long heardAt;

    /** @param most how many pages are kept; the one that was not wanted for longest goes first */
    KeptPages(CatalogueStamp stamps, LongSupplier nanoTime, int most) {
        this.stamps = stamps;
        this.nanoTime = nanoTime;
        this.pages = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * @param render called when there is no such page yet or it is out of date; an empty answer is not kept
     * @return the page, or empty when {@code render} gave none
     */
    Optional<Page> page(Key key, Supplier<Optional<Page>> render) {
        refreshStamp();
        // Read before rendering: a change that comes in between shows in the next stamp, and the page is made again.
        String current = stamp;
        Kept kept = get(key);
        if (kept == null) {
            return renew(key, current, render);
        }
        if (kept.stamp.equals(current) || !kept.renewing.compareAndSet(false, true)) {
            return Optional.of(kept.page);
        }
        try {
            return renew(key, current, render);
        } finally {
            kept.renewing.set(false);
        }
    }

    private Optional<Page> renew(Key key, String current, Supplier<Optional<Page>> render) {
        Optional<Page> page = render.get();
        synchronized (pages) {
            if (page.isPresent()) {
                pages.put(key, new Kept(current, page.get()));
            } else {
                pages.remove(key);
            }
        }
        return page;
    }

    private @Nullable Kept get(Key key) {
        synchronized (pages) {
            return pages.get(key);
        }
    }

    private void refreshStamp() {
        if (asked && nanoTime.getAsLong() - askedAt < BELIEVED.toNanos()) {
            return;
        }
        if (asked) {
            if (!asking.tryLock()) {
                return;
            }
        } else {
            asking.lock();
        }
        try {
            if (asked && nanoTime.getAsLong() - askedAt < BELIEVED.toNanos()) {
                return;
            }
            ask();
            askedAt = nanoTime.getAsLong();
        } finally {
            asking.unlock();
        }
    }

    private void ask() {
        try {
            stamp = stamps.stamp();
            heardAt = nanoTime.getAsLong();
            asked = true;
        } catch (StoreUnavailable e) {
            if (!asked || nanoTime.getAsLong() - heardAt > UNHEARD.toNanos()) {
                asked = false;
                throw e;
            }
        }
    }
}
