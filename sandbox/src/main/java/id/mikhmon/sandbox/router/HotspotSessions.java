package id.mikhmon.sandbox.router;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Customers of the hotspot: they log in with a voucher, are online for a while and go. The first login plays the effect of MikhMon's {@code on-login} script
 * at once, without its ten seconds in between (routeros.md 4.2).
 */
final class HotspotSessions {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("MMM/dd/yyyy HH:mm:ss", Locale.ENGLISH);
    private static final long DOWN_PER_SECOND = 60_000;
    private static final long UP_PER_SECOND = 5_000;

    private final Device device;
    private int devices;

    HotspotSessions(Device device) {
        this.device = device;
    }

    CustomerLogin login(String name) {
        endThoseOverTheirLimit();
        Optional<Item> known = device.users().named(name).stream().findFirst();
        int number = devices++;
        String address = "10.5.50." + (10 + number % 240);
        String mac = String.format("5C:CF:7F:%02X:%02X:%02X", number >> 16 & 255, number >> 8 & 255, number & 255);
        device.log("hotspot,info,debug", name + " (" + address + "): trying to log in by http-pap");
        String refusal =
                known.isEmpty() || known.get().is("disabled") ? "invalid username or password" : refusal(known.get());
        if (refusal != null) {
            device.log("hotspot,info,debug", name + " (" + address + "): login failed: " + refusal);
            String comment = device.users().named(name).stream()
                    .findFirst()
                    .map(u -> u.get("comment"))
                    .orElse(null);
            return CustomerLogin.refused(name, comment, refusal);
        }
        Item user = known.get();
        device.active()
                .seed(
                        0xA053200L + address.hashCode() % 0x100 + 0x100L * number,
                        "server",
                        "hotspot1",
                        "user",
                        name,
                        "address",
                        address,
                        "mac-address",
                        mac,
                        "login-by",
                        "http-pap",
                        "since",
                        device.now().truncatedTo(ChronoUnit.SECONDS).format(ISO));
        device.cookies().seed(number + 1L, "user", name, "mac-address", mac, "expires-in", "3d", "mac-cookie", "true");
        device.log("hotspot,info,debug", name + " (" + address + "): logged in");
        playOnLogin(user, address, mac);
        device.users().changed(user, false);
        return new CustomerLogin(name, null, address, mac, user.get("comment"));
    }

    /** Ends the customer's sessions; says how many there were. */
    int logout(String name, String cause) {
        List<Item> sessions = sessionsOf(name);
        sessions.forEach(session -> end(session, cause));
        return sessions.size();
    }

    /** Writes the session's time and bytes to its user and takes it off the list. */
    void end(Item session, String cause) {
        device.users().named(session.get("user")).forEach(user -> {
            user.set("uptime", Durations.text(stored(user, "uptime") + 1000 * seconds(session)));
            user.set("bytes-out", String.valueOf(bytes(user, "bytes-out") + DOWN_PER_SECOND * seconds(session)));
            user.set("bytes-in", String.valueOf(bytes(user, "bytes-in") + UP_PER_SECOND * seconds(session)));
        });
        device.active().remove(session);
        device.log(
                "hotspot,info,debug", session.get("user") + " (" + session.get("address") + "): logged out: " + cause);
    }

    /** Time used, sessions that are still open included. */
    String uptime(Item user) {
        long running = sessionsOf(user.get("name")).stream()
                .mapToLong(s -> Math.max(1, seconds(s)))
                .sum();
        return Durations.text(stored(user, "uptime") + 1000 * running);
    }

    long seconds(Item session) {
        return ChronoUnit.SECONDS.between(LocalDateTime.parse(session.get("since"), ISO), device.now());
    }

    String bytesDown(Item session) {
        return String.valueOf(DOWN_PER_SECOND * seconds(session));
    }

    String bytesUp(Item session) {
        return String.valueOf(UP_PER_SECOND * seconds(session));
    }

    void endThoseOverTheirLimit() {
        for (Item session : List.copyOf(device.active().all())) {
            device.users().named(session.get("user")).stream()
                    .filter(user -> overTime(user) || overTraffic(user))
                    .findFirst()
                    .ifPresent(user -> end(session, "session timeout"));
        }
    }

    private @Nullable String refusal(Item user) {
        LocalDateTime expiry = date(user.get("comment"));
        MikhMonProfile profile = profile(user);
        if (expiry != null && profile.expires() && expiry.isBefore(device.now())) {
            if (profile.removes()) {
                device.users().remove(user);
                return "invalid username or password";
            }
            user.set("limit-uptime", "1s");
        }
        if (overTime(user) || (expiry != null && "1s".equals(user.get("limit-uptime")))) {
            return "user " + user.get("name") + " has reached uptime limit";
        }
        if (overTraffic(user)) {
            return "user " + user.get("name") + " has reached traffic limit";
        }
        String shared = device.profileValue(user, "shared-users");
        if (!"unlimited".equals(shared) && sessionsOf(user.get("name")).size() >= Integer.parseInt(shared)) {
            return "simultaneous session limit reached";
        }
        return null;
    }

    private void playOnLogin(Item user, String address, String mac) {
        MikhMonProfile profile = profile(user);
        String comment = user.get("comment");
        boolean unused = comment.isEmpty() || comment.startsWith("vc") || comment.startsWith("up");
        if (!unused || !profile.expires()) {
            return;
        }
        DateTimeFormatter format = device.isoDates() ? ISO : OLD;
        String now = format.format(device.now()).toLowerCase(Locale.ROOT);
        LocalDateTime expiry =
                device.now().plus(Durations.millis(profile.validity()).orElse(0), ChronoUnit.MILLIS);
        user.set("comment", format.format(expiry).toLowerCase(Locale.ROOT));
        if (profile.lock()) {
            user.set("mac-address", mac);
        }
        if (profile.recordsSales()) {
            String[] date = now.split(" ");
            String owner = device.isoDates() ? date[0].substring(0, 7) : date[0].substring(0, 3) + date[0].substring(7);
            device.record(
                    String.join(
                            "-|-",
                            date[0],
                            date[1],
                            user.get("name"),
                            profile.price(),
                            address,
                            mac,
                            profile.validity(),
                            device.users().value(user, "profile"),
                            comment),
                    owner,
                    date[0]);
        }
    }

    private MikhMonProfile profile(Item user) {
        return MikhMonProfile.of(device.profileValue(user, "on-login"));
    }

    private boolean overTime(Item user) {
        long limit = stored(user, "limit-uptime");
        return limit > 0 && Durations.millis(uptime(user)).orElse(0) >= limit;
    }

    private boolean overTraffic(Item user) {
        long limit = bytes(user, "limit-bytes-total");
        long running =
                sessionsOf(user.get("name")).stream().mapToLong(this::seconds).sum()
                        * (DOWN_PER_SECOND + UP_PER_SECOND);
        return limit > 0 && bytes(user, "bytes-in") + bytes(user, "bytes-out") + running >= limit;
    }

    private List<Item> sessionsOf(String name) {
        return device.active().all().stream()
                .filter(s -> s.get("user").equals(name))
                .toList();
    }

    private static long stored(Item user, String duration) {
        return Durations.millis(user.get(duration)).orElse(0);
    }

    private static long bytes(Item user, String counter) {
        String digits = user.get(counter);
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static @Nullable LocalDateTime date(String comment) {
        for (DateTimeFormatter format : List.of(ISO, OLD)) {
            try {
                String text = comment.length() > 20 ? comment.substring(0, 20).strip() : comment;
                return LocalDateTime.parse(
                        text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1),
                        format);
            } catch (DateTimeParseException notThisForm) {
                // the other form, or no date at all: an unused voucher's batch text
            }
        }
        return null;
    }
}
