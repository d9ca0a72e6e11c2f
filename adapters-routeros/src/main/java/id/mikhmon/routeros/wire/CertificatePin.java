package id.mikhmon.routeros.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/**
 * SHA-256 of a router's certificate: 64 lower-case hexadecimal digits. Stored at pairing, compared at every connect.
 */
public record CertificatePin(String sha256) {

    /** Takes colons, as most tools print them, and either case. */
    public CertificatePin {
        sha256 = sha256.replace(":", "").toLowerCase(Locale.ROOT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a certificate's SHA-256 has 64 hexadecimal digits");
        }
    }

    /** The pin of this certificate. */
    public static CertificatePin of(X509Certificate certificate) throws CertificateEncodingException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new CertificatePin(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
