package id.mikhmon.sandbox.http;

/** Answers requests; may be called by many threads at once. */
public interface Handler {
    /** Never null. An {@link IllegalArgumentException} becomes 400, anything else 500. */
    Answer handle(Request request);
}
