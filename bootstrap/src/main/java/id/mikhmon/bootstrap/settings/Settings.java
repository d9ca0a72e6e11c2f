package id.mikhmon.bootstrap.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of one start, all of them checked. Made by {@link #read} from whatever source has them; a value that is blank counts as not set.
 */
public final class Settings {
    public static final String HTTP_HOST = "mikhmon.http.host";
    public static final String HTTP_PORT = "mikhmon.http.port";
    public static final String TRUSTED_PROXIES = "mikhmon.trusted.proxies";
    public static final String DATA_FOLDER = "mikhmon.data.dir";
    public static final String DATABASE_URL = "mikhmon.db.url";
    public static final String DATABASE_USER = "mikhmon.db.user";
    public static final String DATABASE_PASSWORD = "mikhmon.db.password";
    public static final String PUBLIC_URL = "mikhmon.public.url";
    public static final String SECRET_KEY = "mikhmon.secret.key";
    public static final String ADMIN_TOKEN = "mikhmon.admin.token";
    public static final String SANDBOX = "mikhmon.sandbox";
    public static final String TIME_ZONE = "mikhmon.time.zone";
    public static final String LOG_FORMAT = "mikhmon.log.format";
    public static final String LOG_ACCESS = "mikhmon.log.access";

    private static final int SHORTEST_TOKEN = 32;
    private static final int KEY_LENGTH = 32;
    /** Every address of the machine, in the words of the server. */
    private static final String ALL_ADDRESSES = "*";

    /** How log lines are written: for people, or one JSON object a line for a collector. */
    public enum LogFormat {
        PLAIN,
        JSON
    }

    private final boolean sandbox;
    private final String httpHost;
    private final int httpPort;
    private final String trustedProxies;
    private final TrustedProxies proxies;
    private final Path dataFolder;
    private final Optional<String> databaseUrl;
    private final String databaseUser;
    private final String databasePassword;
    private final URI publicUrl;
    private final Optional<String> secretKey;
    private final Optional<String> adminToken;
    private final ZoneId timeZone;
    private final LogFormat logFormat;
    private final boolean logAccess;
    private final Map<String, String> texts;

    private Settings(SettingText values, boolean sandboxBuild) {
        sandbox = values.flag(SANDBOX, sandboxBuild);
        if (sandbox && !sandboxBuild) {
            throw new WrongSetting(SANDBOX, "this build has no sandbox; start mikhmon-sandbox.jar");
        }
        httpHost = values.showing(HTTP_HOST, values.text(HTTP_HOST).orElse(sandbox ? "127.0.0.1" : ALL_ADDRESSES));
        if (sandbox && !isLoopback(httpHost)) {
            throw new WrongSetting(HTTP_HOST, "only a loopback address such as 127.0.0.1 while the sandbox is on");
        }
        httpPort = values.port(HTTP_PORT, 9080);
        trustedProxies = values.text(TRUSTED_PROXIES).orElse("");
        proxies = TrustedProxies.read(trustedProxies)
                .orElseThrow(() -> new WrongSetting(
                        TRUSTED_PROXIES, "addresses and networks of 8, 16 or 24 bits, as 127.0.0.1, ::1, 10.0.0.0/8"));
        dataFolder = values.path(DATA_FOLDER, "data");
        databaseUrl = values.text(DATABASE_URL);
        if (databaseUrl
                .filter(url -> !url.matches("jdbc:mysql://[^/?]+/[A-Za-z0-9_$-]+(\\?.*)?"))
                .isPresent()) {
            throw new WrongSetting(DATABASE_URL, "must look like jdbc:mysql://host:3306/schema");
        }
        databaseUser = values.text(DATABASE_USER).orElse("");
        databasePassword = values.text(DATABASE_PASSWORD).orElse("");
        if (databaseUrl.isPresent() && databaseUser.isEmpty()) {
            throw new WrongSetting(DATABASE_USER, "is needed with " + environmentName(DATABASE_URL));
        }
        publicUrl = values.showing(PUBLIC_URL, values.webAddress(PUBLIC_URL).orElseGet(this::listeningAddress));
        secretKey = values.text(SECRET_KEY);
        secretKey.ifPresent(Settings::requireKey);
        adminToken = values.text(ADMIN_TOKEN);
        if (adminToken
                .filter(token -> token.length() < SHORTEST_TOKEN || !token.matches("[!-~]+"))
                .isPresent()) {
            throw new WrongSetting(ADMIN_TOKEN, "at least " + SHORTEST_TOKEN + " visible ASCII characters");
        }
        timeZone = values.zone(TIME_ZONE, "Asia/Jakarta");
        logFormat = values.logFormat(LOG_FORMAT);
        logAccess = values.flag(LOG_ACCESS, false);
        texts = Map.copyOf(values.shown());
    }

    /**
     * Reads and checks all settings.
     *
     * @param source gives the text for a property name such as {@code mikhmon.http.port}, empty when nobody set it
     * @param sandboxBuild whether this build contains the sandbox
     * @throws WrongSetting for the first value that cannot be meant
     */
    public static Settings read(Function<String, Optional<String>> source, boolean sandboxBuild) {
        return new Settings(new SettingText(source), sandboxBuild);
    }

    /** The environment variable for a property: {@code mikhmon.http.port} is {@code MIKHMON_HTTP_PORT}. */
    public static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean isLoopback(String host) {
        try {
            return !host.equals(ALL_ADDRESSES) && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new WrongSetting(HTTP_HOST, "no such address: " + host);
        }
    }

    private static void requireKey(String text) {
        if (!isSecretKey(text)) {
            throw new WrongSetting(
                    SECRET_KEY, "must be base64 of exactly " + KEY_LENGTH + " bytes, as from: openssl rand -base64 32");
        }
    }

    /** Whether the text has the form of a secret key. */
    public static boolean isSecretKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_LENGTH;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private URI listeningAddress() {
        String host = httpHost.equals(ALL_ADDRESSES) || httpHost.equals("0.0.0.0") ? "localhost" : httpHost;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + httpPort);
    }

    /** Whether stand-ins and the demo catalogue are on. */
    public boolean sandbox() {
        return sandbox;
    }

    /** Address to listen on; {@code *} for all. */
    public String httpHost() {
        return httpHost;
    }

    public int httpPort() {
        return httpPort;
    }

    /** Whose word on a client's address counts, as it was set; the empty string for nobody's. */
    public String trustedProxies() {
        return trustedProxies;
    }

    /** The same as the server needs it. */
    public TrustedProxies proxies() {
        return proxies;
    }

    /** Folder for the embedded database, generated keys, uploads and logs; absolute. */
    public Path dataFolder() {
        return dataFolder;
    }

    /** The operator's own database; empty for the embedded one. */
    public Optional<String> databaseUrl() {
        return databaseUrl;
    }

    /** Account of the operator's own database; the empty string without one. */
    public String databaseUser() {
        return databaseUser;
    }

    /** Password of the operator's own database; the empty string without one. */
    public String databasePassword() {
        return databasePassword;
    }

    /** Base of links in messages and of callback addresses, without a slash at the end. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** Base64 of the 32 bytes that encrypt stored credentials; empty when it is still to be generated. */
    public Optional<String> secretKey() {
        return secretKey;
    }

    /** Bearer token with full rights on the admin API; empty for no token access. */
    public Optional<String> adminToken() {
        return adminToken;
    }

    /** Where days begin in reports and on vouchers. */
    public ZoneId timeZone() {
        return timeZone;
    }

    public LogFormat logFormat() {
        return logFormat;
    }

    /** What each property comes to, as text, secrets among them; for {@link EffectiveSettings}, which leaves those out. */
    Map<String, String> texts() {
        return texts;
    }

    /** Whether each request is written to the log. */
    public boolean logAccess() {
        return logAccess;
    }
}
