package id.mikhmon.sandbox.http;

import java.time.Instant;

/**
 * One attempt to deliver a webhook.
 *
 * @param subject what it is about: a payment's reference, a message's id
 * @param event such as {@code PAID}
 * @param attempt 1 for the first
 * @param status HTTP status; 0 when no answer came
 * @param micros time until the answer was read
 * @param accepted true when the vendor takes the answer for a success
 * @param answer the answer's body, at most 500 characters, or the reason why none came
 */
public record Delivery(
        Instant at,
        String subject,
        String event,
        int attempt,
        int status,
        long micros,
        boolean accepted,
        String answer) {}
