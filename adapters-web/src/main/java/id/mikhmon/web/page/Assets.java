package id.mikhmon.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, scripts and pictures of the pages. Each is served under a name that carries a hash of its bytes and may
 * be kept for ever; both forms, plain and gzip, lie ready in memory.
 */
public final class Assets {
    private static final String FOLDER = "META-INF/resources/assets/";

    /** What is served: under which name, out of which files one after the other. */
    private static final Map<String, List<String>> FILES = Map.of(
            "buyer.css",
            List.of(
                    "tokens.css",
                    "buyer/page.css",
                    "buyer/frame.css",
                    "buyer/choices.css",
                    "buyer/sales.css",
                    "buyer/order.css",
                    "buyer/words.css",
                    "buyer/old-browsers.css"),
            "buyer.js",
            List.of("buyer.js"),
            "portal.css",
            List.of(
                    "tokens.css",
                    "portal/page.css",
                    "portal/frame.css",
                    "portal/heads.css",
                    "portal/home.css",
                    "portal/lists.css",
                    "portal/forms.css",
                    "portal/primefaces.css",
                    "agent.css"),
            "portal.js",
            List.of("portal.js", "agent.js"),
            "theme.js",
            List.of("theme.js"),
            "logo.svg",
            List.of("logo.svg"),
            "icon-192.png",
            List.of("icon-192.png"),
            "icon-512.png",
            List.of("icon-512.png"));

    /**
     * @param plain the bytes as they are
     * @param gzip the same, compressed
     */
    public record Asset(String contentType, byte[] plain, byte[] gzip) {}

    private final Map<String, String> hashedNames = new HashMap<>();
    private final Map<String, Asset> byHashedName = new HashMap<>();

    public Assets() {
        FILES.forEach((name, files) -> {
            byte[] plain = read(files);
            int dot = name.lastIndexOf('.');
            String hashed = name.substring(0, dot) + "." + hash(plain) + name.substring(dot);
            hashedNames.put(name, hashed);
            byHashedName.put(hashed, new Asset(contentType(name), plain, gzip(plain)));
        });
    }

    /** @return the address of the asset, such as {@code /assets/buyer.0123456789ab.css} */
    public String address(String name) {
        String hashed = hashedNames.get(name);
        if (hashed == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + hashed;
    }

    /** @param hashedName the last part of the address */
    public Optional<Asset> find(String hashedName) {
        return Optional.ofNullable(byHashedName.get(hashedName));
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> throw new IllegalArgumentException("no content type for " + name);
        };
    }

    private static byte[] read(List<String> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String file : files) {
            try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks " + FOLDER + file);
                }
                in.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
