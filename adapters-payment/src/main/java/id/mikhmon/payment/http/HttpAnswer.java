package id.mikhmon.payment.http;

/**
 * What a gateway answered.
 *
 * @param status below 500
 * @param body the bytes as they came
 */
public record HttpAnswer(int status, byte[] body) {}
