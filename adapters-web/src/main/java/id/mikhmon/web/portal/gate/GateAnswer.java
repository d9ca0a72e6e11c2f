package id.mikhmon.web.portal.gate;

import id.mikhmon.web.page.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes back to the browser.
 *
 * @param cookies values of Set-Cookie
 */
record GateAnswer(Answer answer, List<String> cookies) {
    static GateAnswer of(Answer answer) {
        return new GateAnswer(answer.with("Cache-Control", "no-store"), List.of());
    }

    /** @param seconds when to try again */
    GateAnswer later(long seconds) {
        return new GateAnswer(answer.with("Retry-After", Long.toString(seconds)), cookies);
    }

    GateAnswer with(String cookie) {
        List<String> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new GateAnswer(answer, List.copyOf(more));
    }
}
