package id.mikhmon.bootstrap.architecture.violations.outbound.http;

/** The library for HTTP. */
public class Call {}
