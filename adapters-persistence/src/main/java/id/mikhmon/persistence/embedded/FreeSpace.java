package id.mikhmon.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for room on a disk before something is started there: a database that fills its disk while it runs stops all sales. */
public final class FreeSpace {
    /** Without so much, in bytes, nothing is started. */
    public static final long TO_WORK = 200L << 20;

    private FreeSpace() {}

    /**
     * @param folder exists
     * @param needed in bytes
     * @throws StartRefused when there is less
     */
    public static void require(Path folder, long needed) {
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new StartRefused("The disk of " + folder + " cannot be looked at: " + e, e);
        }
        if (free < needed) {
            throw new StartRefused("The disk of " + folder + " is full: " + (free >> 20) + " MB free, at least "
                    + (needed >> 20) + " MB are needed. Make room and start again.");
        }
    }
}
