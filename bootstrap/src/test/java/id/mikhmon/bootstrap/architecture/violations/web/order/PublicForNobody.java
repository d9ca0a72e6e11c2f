package id.mikhmon.bootstrap.architecture.violations.web.order;

/** Public without need. */
public record PublicForNobody() {}
