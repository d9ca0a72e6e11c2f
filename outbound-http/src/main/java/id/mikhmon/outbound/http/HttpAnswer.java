package id.mikhmon.outbound.http;

/**
 * What a system outside answered.
 *
 * @param status below 500
 * @param body the bytes as they came
 */
public record HttpAnswer(int status, byte[] body) {}
