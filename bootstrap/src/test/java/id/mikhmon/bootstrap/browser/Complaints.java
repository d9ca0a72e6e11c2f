package id.mikhmon.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.mikhmon.bootstrap.running.RunningServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a browser has to complain about while a buyer uses the pages: lines in its console (a violation of the content security policy is one), errors of
 * scripts, requests that failed, and requests to any other host.
 */
public final class Complaints {
    /** The buyer went on to the next page while something was on its way. */
    private static final String LEFT = "net::ERR_ABORTED";

    private final List<String> heard = new ArrayList<>();

    private Complaints() {}

    /** Listens from now on. */
    static Complaints of(Page page, RunningServer server) {
        return of(page, server.url("/"));
    }

    /** Listens from now on. */
    public static Complaints of(Page page, URI home) {
        Complaints complaints = new Complaints();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.heard.add(message.type() + " in the console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.heard.add("script: " + error));
        page.onRequestFailed(request -> {
            if (!LEFT.equals(request.failure())) {
                complaints.heard.add(request.url() + " failed: " + request.failure());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(home.toString()) && !request.url().startsWith("data:")) {
                complaints.heard.add("asked another host: " + request.url());
            }
        });
        return complaints;
    }

    public void areNone() {
        assertThat(heard).isEmpty();
    }
}
