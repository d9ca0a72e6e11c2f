package id.mikhmon.application.checkout;

/**
 * Tells whether anything that the sales page shows has changed, so that pages can be kept: offers, agents, routers and
 * their condition, channels and fees.
 */
public interface CatalogueStamp {
    /** @return a text that differs whenever the sales page would differ; one cheap query */
    String stamp();
}
