package id.mikhmon.web.portal.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that the test fills, and where the bean sent it. */
public final class PlayedExchange extends PageExchange {
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, List<String>> ticked = new HashMap<>();
    private boolean postback;
    private String path = "";
    private String went = "";

    public PlayedExchange with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** Boxes of one name that were ticked. */
    public PlayedExchange ticked(String name, String... values) {
        ticked.put(name, List.of(values));
        return this;
    }

    public PlayedExchange at(String address) {
        path = address;
        return this;
    }

    public PlayedExchange posted() {
        postback = true;
        return this;
    }

    /** @return the address of the redirect, {@code 404} for nothing there, empty when the page is drawn */
    public String went() {
        return went;
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Optional<String> sent(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public List<String> all(String name) {
        return ticked.getOrDefault(name, List.of());
    }

    @Override
    public boolean isPostback() {
        return postback;
    }

    @Override
    public void redirect(String path) {
        went = path;
    }

    @Override
    public void notFound() {
        went = "404";
    }
}
