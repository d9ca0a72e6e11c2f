package id.mikhmon.sandbox.fonnte;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the customer's phone shows it.
 *
 * @param id the gateway's; null for what a customer writes, which has none at Fonnte
 * @param phone the customer's number as {@code +62…}, or a group's id
 * @param mediaUrl the attachment's address, or its file name when it was uploaded; null when there is none
 * @param queued true while the device is not connected
 */
public record PhoneMessage(
        String gateway,
        @Nullable String id,
        String phone,
        String text,
        @Nullable String mediaUrl,
        Instant at,
        boolean queued) {
    PhoneMessage arrived() {
        return new PhoneMessage(gateway, id, phone, text, mediaUrl, at, false);
    }
}
