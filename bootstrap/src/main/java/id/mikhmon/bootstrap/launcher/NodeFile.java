package id.mikhmon.bootstrap.launcher;

import id.mikhmon.bootstrap.settings.NodeStart;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The file {@code node} of a data folder: who this node is among those on one database, and how often it was started. What a node left in hand when it
 * died is taken up again by its next start alone, so that a copy of the folder must not pass for it: the file also says where it belongs, and anywhere
 * else it begins a new node.
 */
final class NodeFile {
    private static final String NAME = "node";
    private static final String ID = "id";
    private static final String STARTS = "starts";
    private static final String PLACE = "place";

    private NodeFile() {}

    /**
     * Counts this start. To be called with the lock of the folder in hand and after a server that was left over has ended.
     *
     * @param alone whether the database stands in the folder too
     */
    static NodeStart countUp(Path folder, boolean alone) throws IOException {
        Properties known = read(folder.resolve(NAME));
        String place = place(folder);
        boolean ours = place.equals(known.getProperty(PLACE))
                && known.getProperty(ID, "").matches("[0-9a-f]{32}")
                && known.getProperty(STARTS, "").matches("[0-9]{1,15}");
        String id = ours ? known.getProperty(ID) : newId();
        long starts = ours ? Long.parseLong(known.getProperty(STARTS)) + 1 : 1;
        Properties next = new Properties();
        next.setProperty(ID, id);
        next.setProperty(STARTS, Long.toString(starts));
        next.setProperty(PLACE, place);
        write(folder, next);
        return new NodeStart(id, starts, alone);
    }

    /** A file that cannot be understood begins a new node: then leases run out by time, which is late and never wrong. */
    private static Properties read(Path file) throws IOException {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                known.load(reader);
            } catch (IllegalArgumentException broken) {
                known.clear();
            }
        }
        return known;
    }

    private static void write(Path folder, Properties next) throws IOException {
        Path unfinished = folder.resolve(NAME + ".unfinished");
        try (Writer writer = Files.newBufferedWriter(unfinished, StandardCharsets.ISO_8859_1)) {
            next.store(writer, null);
        }
        Files.move(
                unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Path and number of the folder, name and identity of the machine, as a hash since the last one is nobody's business. */
    private static String place(Path folder) throws IOException {
        Path real = folder.toRealPath();
        return sha256(real + " " + Files.getAttribute(real, "unix:ino") + " " + line("/proc/sys/kernel/hostname") + " "
                + line("/etc/machine-id"));
    }

    private static String line(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException notHere) {
            return "";
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newId() {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
