package id.mikhmon.bootstrap.architecture.violations.domain.offer;

/** A name that says nothing. */
record OfferManager() {}
