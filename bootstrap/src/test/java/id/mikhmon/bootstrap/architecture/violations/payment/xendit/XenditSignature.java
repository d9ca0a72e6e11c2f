package id.mikhmon.bootstrap.architecture.violations.payment.xendit;

/** What one gateway has for itself. */
public record XenditSignature() {}
