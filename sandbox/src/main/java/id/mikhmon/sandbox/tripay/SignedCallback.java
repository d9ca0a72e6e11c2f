package id.mikhmon.sandbox.tripay;

import org.jspecify.annotations.Nullable;

/**
 * A callback ready to be sent: exactly these bytes go out, with this signature over them in {@code X-Callback-Signature}.
 *
 * @param url null when the merchant gave none
 */
public record SignedCallback(@Nullable String url, byte[] body, String signature) {}
