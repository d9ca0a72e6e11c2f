package id.mikhmon.application.promotion;

/** Reckons anew which promotions wait for somebody, so that no page has to. */
public interface RefreshPromotions {
    /** Reads the orders of two months. Nothing where promotions happen by themselves. */
    void refresh();
}
