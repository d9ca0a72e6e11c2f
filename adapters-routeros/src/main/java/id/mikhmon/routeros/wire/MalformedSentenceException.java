package id.mikhmon.routeros.wire;

import java.io.IOException;

/**
 * Bytes that no sentence can be made of: a reserved length byte, or a limit passed. The stream cannot be read any
 * further, since nobody knows where the next sentence begins.
 */
public final class MalformedSentenceException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedSentenceException(String message) {
        super(message);
    }
}
