package id.mikhmon.sandbox.tripay;

/** A callback ready to be sent: exactly these bytes go out, with this signature over them in {@code X-Callback-Signature}. */
public record SignedCallback(String url, byte[] body, String signature) {}
