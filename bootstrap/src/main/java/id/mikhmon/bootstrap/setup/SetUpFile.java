package id.mikhmon.bootstrap.setup;

import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.domain.identity.AccessToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code setup-link.txt} in the data folder: one line, readable by the owner of the process alone. The launcher prints it. */
@ApplicationScoped
public class SetUpFile {
    private static final Logger LOG = Logger.getLogger(SetUpFile.class.getName());
    private static final String PATH = "/setup/";

    private final Path file;
    private final String base;

    @Inject
    SetUpFile(Settings settings) {
        file = settings.dataFolder().resolve("setup-link.txt");
        base = settings.publicUrl() + PATH;
    }

    /** For the container's proxy. */
    protected SetUpFile() {
        file = Path.of("");
        base = "";
    }

    /** @return the token of the link that was written last, whatever address it was written for */
    Optional<AccessToken> read() {
        try {
            String text = Files.exists(file) ? Files.readString(file).strip() : "";
            return AccessToken.read(text.substring(text.lastIndexOf('/') + 1));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The former set-up link cannot be read: {0}", e.toString());
            return Optional.empty();
        }
    }

    /** @return where it was written to */
    Path write(AccessToken token) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, base + token.reveal() + "\n");
        return file;
    }

    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The used set-up link cannot be removed: {0}", e.toString());
        }
    }
}
