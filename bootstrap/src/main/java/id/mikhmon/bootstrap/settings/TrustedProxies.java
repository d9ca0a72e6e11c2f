package id.mikhmon.bootstrap.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose word on a client's address counts: the proxies before us, each by its address or by the IPv4 network it is in. What
 * anybody else writes into {@code X-Forwarded-For} or {@code Forwarded} is not read.
 *
 * @param pattern matches the whole address of each of them, as the server writes addresses
 */
public record TrustedProxies(String pattern) {
    /** Matches nothing. */
    private static final String NOBODY = "(?!)";

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";
    private static final Pattern LITERAL = Pattern.compile(IPV4 + "|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern NETWORK = Pattern.compile("(?<address>" + IPV4 + ")/(?<bits>8|16|24)");

    /**
     * @param list such as {@code 127.0.0.1, ::1, 10.0.0.0/8}
     * @return empty when something in the list is neither an address nor a network of 8, 16 or 24 bits
     */
    static Optional<TrustedProxies> read(String list) {
        List<Optional<String>> parts = Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(TrustedProxies::part)
                .toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        String all = parts.stream().flatMap(Optional::stream).collect(Collectors.joining("|"));
        return Optional.of(new TrustedProxies(all.isEmpty() ? NOBODY : all));
    }

    private static Optional<String> part(String text) {
        var network = NETWORK.matcher(text);
        if (!network.matches()) {
            return address(text).map(known -> known.replace(".", "\\."));
        }
        int kept = Integer.parseInt(network.group("bits")) / 8;
        return address(network.group("address")).map(address -> {
            String[] octets = address.split("\\.");
            String begin = Arrays.stream(octets).limit(kept).collect(Collectors.joining("\\."));
            return begin + "(\\.[0-9]{1,3}){" + (octets.length - kept) + "}";
        });
    }

    /** @return the address as the JDK writes it, so that {@code ::1} is known as {@code 0:0:0:0:0:0:0:1} */
    private static Optional<String> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
