package id.mikhmon.bootstrap.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Text to types; each method names the property when the text does not fit. Blank text counts as not set.
 *
 * @param shown what each property that was read comes to, as text, in the order of reading; secrets are among them
 */
record SettingText(Function<String, Optional<String>> source, Map<String, String> shown) {
    SettingText(Function<String, Optional<String>> source) {
        this(source, new LinkedHashMap<>());
    }

    Optional<String> text(String property) {
        Optional<String> found = source.apply(property).map(String::strip).filter(text -> !text.isEmpty());
        showing(property, found.orElse(""));
        return found;
    }

    /** Notes what a property comes to. */
    <T> T showing(String property, T value) {
        shown.put(property, value.toString());
        return value;
    }

    boolean flag(String property, boolean otherwise) {
        return showing(
                property,
                text(property)
                        .map(text -> switch (text.toLowerCase(Locale.ROOT)) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> throw new WrongSetting(property, "must be true or false, not " + text);
                        })
                        .orElse(otherwise));
    }

    int port(String property, int otherwise) {
        return showing(
                property,
                text(property)
                        .map(text -> {
                            if (text.matches("[0-9]{1,5}")) {
                                int port = Integer.parseInt(text);
                                if (port >= 1 && port <= 65_535) {
                                    return port;
                                }
                            }
                            throw new WrongSetting(property, "must be a port from 1 to 65535, not " + text);
                        })
                        .orElse(otherwise));
    }

    Path path(String property, String otherwise) {
        String text = text(property).orElse(otherwise);
        try {
            return showing(property, Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new WrongSetting(property, "is not a folder name: " + text);
        }
    }

    Optional<URI> webAddress(String property) {
        return text(property).map(text -> {
            if (!text.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
                throw new WrongSetting(property, "must be an address such as https://wifi.example.id, not " + text);
            }
            try {
                return URI.create(text.replaceAll("/+$", ""));
            } catch (IllegalArgumentException e) {
                throw new WrongSetting(property, "is not an address: " + text);
            }
        });
    }

    ZoneId zone(String property, String otherwise) {
        String text = text(property).orElse(otherwise);
        try {
            return showing(property, ZoneId.of(text));
        } catch (DateTimeException e) {
            throw new WrongSetting(property, "must be a time zone such as Asia/Jakarta, not " + text);
        }
    }

    Settings.LogFormat logFormat(String property) {
        String text = text(property).orElse("plain");
        return switch (showing(property, text.toLowerCase(Locale.ROOT))) {
            case "plain" -> Settings.LogFormat.PLAIN;
            case "json" -> Settings.LogFormat.JSON;
            default -> throw new WrongSetting(property, "must be plain or json, not " + text);
        };
    }

    /** @param least the shortest that makes sense */
    Duration duration(String property, Duration otherwise, Duration least, Duration most) {
        return showing(
                property,
                text(property)
                        .map(text -> {
                            try {
                                Duration duration = Duration.parse(text);
                                if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                                    return duration;
                                }
                            } catch (DateTimeException e) {
                                // said below
                            }
                            throw new WrongSetting(
                                    property, "must be a duration from " + least + " to " + most + ", not " + text);
                        })
                        .orElse(otherwise));
    }

    int number(String property, int otherwise, int least, int most) {
        return showing(
                property,
                text(property)
                        .map(text -> {
                            if (text.matches("[0-9]{1,9}")) {
                                int number = Integer.parseInt(text);
                                if (number >= least && number <= most) {
                                    return number;
                                }
                            }
                            throw new WrongSetting(
                                    property, "must be a number from " + least + " to " + most + ", not " + text);
                        })
                        .orElse(otherwise));
    }

    /** A number as {@code +628123456789}. */
    Optional<String> phone(String property) {
        return text(property).map(text -> {
            if (!text.matches("\\+[1-9][0-9]{6,14}")) {
                throw new WrongSetting(property, "must be a phone number such as +6281234567890");
            }
            return text;
        });
    }
}
