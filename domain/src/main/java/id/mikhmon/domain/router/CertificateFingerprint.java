package id.mikhmon.domain.router;

import java.util.regex.Pattern;

/** SHA-256 of a router's certificate in lower-case hex; the router is known by it from the first TLS connection on. */
public record CertificateFingerprint(String sha256) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public CertificateFingerprint {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a fingerprint is 64 lower-case hex digits");
        }
    }
}
