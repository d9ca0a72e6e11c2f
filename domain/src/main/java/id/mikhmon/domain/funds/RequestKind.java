package id.mikhmon.domain.funds;

import java.util.Arrays;
import java.util.Optional;

/** Which way the money goes. */
public enum RequestKind {
    /** The agent paid the owner and wants it in its wallet. */
    TOP_UP("TU"),
    /** The agent wants its commission paid out. */
    WITHDRAWAL("WD");

    private final String prefix;

    RequestKind(String prefix) {
        this.prefix = prefix;
    }

    /** @return the two letters that the numbers of its requests begin with */
    String prefix() {
        return prefix;
    }

    static Optional<RequestKind> ofPrefix(String prefix) {
        return Arrays.stream(values())
                .filter(kind -> kind.prefix.equals(prefix))
                .findFirst();
    }
}
