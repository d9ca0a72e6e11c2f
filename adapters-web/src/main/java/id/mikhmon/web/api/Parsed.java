package id.mikhmon.web.api;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.ChannelCode;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Texts of clients as values of the domain; empty when the domain refuses the text. */
public final class Parsed {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private Parsed() {}

    public static Optional<AgentCode> agentCode(String text) {
        return as(AgentCode::new, text);
    }

    public static Optional<LevelCode> levelCode(String text) {
        return as(LevelCode::new, text);
    }

    public static Optional<OfferId> offerId(String text) {
        return as(OfferId::new, text);
    }

    public static Optional<OrderId> orderId(String text) {
        return as(OrderId::new, text);
    }

    public static Optional<ChannelCode> channelCode(String text) {
        return as(ChannelCode::new, text);
    }

    /** @return the text when it looks like an e-mail address; whether there is such a mailbox nobody knows */
    public static Optional<String> email(String text) {
        return Optional.of(text).filter(address -> EMAIL.matcher(address).matches());
    }

    /** @return a number from 1 to {@code most}, which is below a thousand */
    public static Optional<Integer> limit(String text, int most) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(limit -> limit >= 1 && limit <= most)
                : Optional.empty();
    }

    /** An absolute http or https address of a server, without account, query and fragment; a slash at the end is taken off. */
    public static Optional<URI> webAddress(String text) {
        return as(URI::create, text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
                .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                .filter(uri -> uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null);
    }

    /** A zone of the IANA database by its name. */
    public static Optional<ZoneId> timeZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    /** @param value a constructor that refuses with {@link IllegalArgumentException} */
    public static <T> Optional<T> as(Function<String, T> value, String text) {
        try {
            return Optional.of(value.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
