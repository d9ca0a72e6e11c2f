package id.mikhmon.sandbox.http;

import id.mikhmon.sandbox.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A merchant's webhook address: it keeps what comes and answers as the test says. */
public final class WebhookCatcher implements AutoCloseable {
    private final List<Request> caught = new CopyOnWriteArrayList<>();
    private final LoopbackServer server = new LoopbackServer("catcher", 0, this::take, request -> false);
    private volatile Answer answer = Answer.json(200, Json.object("success", true));

    public String url() {
        return "http://127.0.0.1:" + server.port() + "/webhooks/payments/tripay";
    }

    public List<Request> caught() {
        return caught;
    }

    public void answerWith(Answer newAnswer) {
        answer = newAnswer;
    }

    /** Waits up to 5 s until so many have come. */
    public List<Request> await(int count) throws InterruptedException {
        for (int i = 0; i < 500 && caught.size() < count; i++) {
            Thread.sleep(Duration.ofMillis(10).toMillis());
        }
        return caught;
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer take(Request request) {
        caught.add(request);
        return answer;
    }
}
