package id.mikhmon.routeros.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The login of routers before 6.43: an MD5 over password and challenge instead of the password itself. */
final class ChallengeResponse {

    private ChallengeResponse() {}

    static boolean isChallenge(String returned) {
        return returned.matches("[0-9a-fA-F]{32}");
    }

    static String to(String password, String challenge) {
        try {
            // MD5 is what the old protocol prescribes; nothing is protected by it that plain text would not show.
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update((byte) 0);
            digest.update(password.getBytes(StandardCharsets.UTF_8));
            digest.update(HexFormat.of().parseHex(challenge));
            return "00" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
