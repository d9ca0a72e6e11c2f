package id.mikhmon.bootstrap.inside;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prepares the server and the database before Arquillian starts the one and deploys to it; name it before {@code ArquillianExtension}. JUnit runs it
 * a second time inside the server, where it does nothing.
 */
public final class InsideServer implements BeforeAllCallback {
    private static final ExtensionContext.Namespace PREPARED = ExtensionContext.Namespace.create(InsideServer.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("wlp.install.dir") == null) {
            context.getRoot()
                    .getStore(PREPARED)
                    .getOrComputeIfAbsent("server", key -> PreparedServer.prepared(), PreparedServer.class);
        }
    }

    /** The WAR of the product with the given test classes in it. */
    public static WebArchive productWith(Class<?>... tests) {
        return ShrinkWrap.create(ZipImporter.class, "mikhmon.war")
                .importFrom(Path.of("target", "mikhmon.war").toFile())
                .as(WebArchive.class)
                .addClass(InsideServer.class)
                .addClasses(tests)
                .addAsLibraries(PreparedServer.jarOf(org.assertj.core.api.Assertions.class));
    }
}
