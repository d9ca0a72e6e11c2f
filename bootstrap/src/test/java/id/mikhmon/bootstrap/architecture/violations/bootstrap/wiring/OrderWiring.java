package id.mikhmon.bootstrap.architecture.violations.bootstrap.wiring;

/** A class of the wiring. */
public class OrderWiring {}
