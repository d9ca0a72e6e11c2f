package id.mikhmon.bootstrap.architecture.violations.sandbox.router;

/** A stand-in. */
public class StandIn {}
