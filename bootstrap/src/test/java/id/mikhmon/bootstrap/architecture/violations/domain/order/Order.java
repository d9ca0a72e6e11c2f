package id.mikhmon.bootstrap.architecture.violations.domain.order;

/** An order as the others need one. */
public record Order(String id) {}
