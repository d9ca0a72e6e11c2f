package id.mikhmon.bootstrap.launcher;

import id.mikhmon.persistence.embedded.StartRefused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The contents of the jar that this launcher was started from: {@code product/liberty.zip}, {@code product/mikhmon.war},
 * {@code product/config/}, {@code product/jdbc/}, {@code product/mariadb.jar} and, in the sandbox build, {@code product/sandbox}.
 */
final class Product {
    private static final String CONTENTS = "product/";
    private static final String CONFIG = CONTENTS + "config/";
    private static final String JDBC = CONTENTS + "jdbc/";
    private static final String SERVER = "wlp/usr/servers/" + LibertyServer.NAME;

    private final Path jar;

    Product(Path jar) {
        this.jar = jar;
    }

    /** The jar of this class. */
    static Product ofThisJar() {
        try {
            Path jar = Path.of(Product.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(jar)) {
                throw new StartRefused("The launcher must run out of its jar: java -jar mikhmon.jar");
            }
            return new Product(jar);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasSandbox() {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry(CONTENTS + "sandbox") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar with the binaries of MariaDB; closing the stream closes all. */
    InputStream mariaDb() throws IOException {
        JarFile file = new JarFile(jar.toFile());
        return new FilterInputStream(file.getInputStream(file.getEntry(CONTENTS + "mariadb.jar"))) {
            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /**
     * Unpacks the server with the application expanded in it, once per build: the folder is named after the contents. What earlier builds
     * left is deleted.
     *
     * @return the folder {@code wlp}
     */
    Path unpackedTo(Path runtime) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Path target = target(runtime, file);
            if (!Files.isDirectory(target)) {
                Files.createDirectories(runtime);
                deleteOthers(runtime);
                Path unfinished = Files.createTempDirectory(runtime, "server-unfinished-");
                unpack(file, unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target.resolve("wlp");
        }
    }

    /** What {@link #unpackedTo} would write, in bytes; zero when it was done before. An estimate: half as much again as the archives. */
    long sizeToUnpackTo(Path runtime) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Files.isDirectory(target(runtime, file)) ? 0 : Files.size(jar) * 3 / 2;
        }
    }

    private static Path target(Path runtime, JarFile file) {
        return runtime.resolve("server-" + fingerprint(file));
    }

    /** From the check sums that the jar keeps anyway: nothing of the contents is read. */
    private static String fingerprint(JarFile file) {
        CRC32 sum = new CRC32();
        Enumeration<? extends ZipEntry> entries = file.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().startsWith(CONTENTS)) {
                sum.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static void unpack(JarFile file, Path target) throws IOException {
        Path server = target.resolve(SERVER);
        unzip(file, CONTENTS + "liberty.zip", target);
        unzip(file, CONTENTS + "mikhmon.war", server.resolve("apps/mikhmon.war"));
        Enumeration<? extends ZipEntry> entries = file.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (!entry.isDirectory() && (name.startsWith(CONFIG) || name.startsWith(JDBC))) {
                String inServer =
                        name.startsWith(CONFIG) ? name.substring(CONFIG.length()) : name.substring(CONTENTS.length());
                Path to = server.resolve(inServer);
                Files.createDirectories(to.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void unzip(JarFile file, String name, Path target) throws IOException {
        ZipEntry archive = file.getEntry(name);
        if (archive == null) {
            throw new StartRefused("The jar is not complete: " + name + " is missing");
        }
        try (ZipInputStream zip = new ZipInputStream(file.getInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = target.resolve(entry.getName()).normalize();
                if (!to.startsWith(target)) {
                    throw new IOException("entry outside of its archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(zip, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void deleteOthers(Path runtime) throws IOException {
        try (Stream<Path> old = Files.list(runtime)) {
            for (Path folder : old.filter(path -> path.getFileName().toString().startsWith("server-"))
                    .toList()) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder())
                            .forEach(path -> path.toFile().delete());
                }
            }
        }
    }
}
