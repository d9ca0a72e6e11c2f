package id.mikhmon.bootstrap.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
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
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "mikhmon.war")
                .importFrom(Path.of("target", "mikhmon.war").toFile())
                .as(WebArchive.class)
                .addClass(InsideServer.class)
                .addClasses(tests)
                .addAsLibraries(PreparedServer.jarOf(org.assertj.core.api.Assertions.class));
        return war.setWebXML(new StringAsset(webXmlWithOthers(war)));
    }

    /** The product names the only jars with servlets in them; the one that runs the tests comes in beside them. */
    private static String webXmlWithOthers(WebArchive war) {
        try (InputStream original = war.get("WEB-INF/web.xml").getAsset().openStream()) {
            String text = new String(original.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains("</absolute-ordering>")) {
                throw new IllegalStateException("web.xml no longer names the jars with servlets");
            }
            return text.replace("</absolute-ordering>", "<others/></absolute-ordering>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
