package id.mikhmon.bootstrap.architecture.violations.domain.order;

/** The domain measures. */
final class OrderWithAStopwatch {
    private final long begin = System.nanoTime();

    long age() {
        return System.nanoTime() - begin;
    }
}
