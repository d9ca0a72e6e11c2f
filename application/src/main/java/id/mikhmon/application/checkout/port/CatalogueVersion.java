package id.mikhmon.application.checkout.port;

/** A number that changes whenever an offer, an agent, a router or a gateway account changes, on any node. */
public interface CatalogueVersion {
    /** @return the number now; one cheap query */
    long current();
}
