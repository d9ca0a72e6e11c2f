package id.mikhmon.bootstrap.inside;

import com.mysql.cj.jdbc.MysqlConnectionPoolDataSource;
import id.mikhmon.persistence.embedded.DatabaseAccess;
import id.mikhmon.persistence.embedded.EmbeddedMariaDb;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A server configured as the product's, but open to deployments and without the application, and a database of its own. */
record PreparedServer(EmbeddedMariaDb database) implements AutoCloseable {
    private static final Path CONFIGURATION = Path.of("src", "main", "liberty", "config", "server.xml");
    private static final Path SERVER = Path.of("target", "liberty", "wlp", "usr", "servers", "inside");
    private static final Path FOLDER = Path.of("target", "inside-server").toAbsolutePath();

    static PreparedServer prepared() {
        EmbeddedMariaDb database = new EmbeddedMariaDb(FOLDER.resolve("database"), FOLDER.resolve("runtime"));
        Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "stop of the database"));
        DatabaseAccess access = database.start();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty("inside.http.port", Integer.toString(socket.getLocalPort()));
            configure(access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PreparedServer(database);
    }

    private static void configure(DatabaseAccess access) throws IOException {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "mikhmon.http.port", System.getProperty("inside.http.port"),
                "mikhmon.data.dir", FOLDER.toString(),
                "mikhmon.db.url", access.jdbcUrl(),
                "mikhmon.db.user", access.user(),
                "mikhmon.db.password", access.password(),
                "mikhmon.secret.key", "aW5zaWRlLWluc2lkZS1pbnNpZGUtaW5zaWRlLTEyMzQ="));
        String product = Files.readString(CONFIGURATION)
                .replaceAll("(?s)<webApplication.*?</webApplication>", "")
                .replaceAll("<(config|applicationMonitor) [^>]*/>", "")
                .replaceAll("<variable name=\"MIKHMON_HTTP_PORT\"[^>]*/>", "")
                .replace("<featureManager onError=\"FAIL\">", "<featureManager><feature>localConnector-1.0</feature>");
        String variables = settings.entrySet().stream()
                .map(setting -> variable(setting.getKey(), setting.getValue())
                        + variable(
                                setting.getKey().replace('.', '_').toUpperCase(java.util.Locale.ROOT),
                                setting.getValue()))
                .collect(Collectors.joining());
        Files.createDirectories(SERVER.resolve("jdbc"));
        Files.writeString(SERVER.resolve("server.xml"), product.replace("</server>", variables + "</server>"));
        Files.copy(
                jarOf(MysqlConnectionPoolDataSource.class).toPath(),
                SERVER.resolve("jdbc/mysql.jar"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static String variable(String name, String value) {
        return "<variable name=\"" + name + "\" value=\"" + value.replace("&", "&amp;") + "\"/>\n";
    }

    static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.stop();
    }
}
