package id.mikhmon.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder for one process. The operating system gives the lock back when the process dies, however it dies. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, and makes it if it is missing.
     *
     * @throws StartRefused when another process, or another part of this one, has it, or when the folder cannot be written
     */
    public static FolderLock on(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new FolderLock(channel);
                }
            } catch (OverlappingFileLockException takenByThisProcess) {
                // told below, as if another process had it
            }
            channel.close();
        } catch (IOException e) {
            throw new StartRefused("The folder " + folder + " cannot be written: " + e, e);
        }
        throw new StartRefused(
                "The folder " + folder + " is in use by another running instance. Stop that one, or choose"
                        + " another data folder (MIKHMON_DATA_DIR).");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock could not be given back", e);
        }
    }
}
