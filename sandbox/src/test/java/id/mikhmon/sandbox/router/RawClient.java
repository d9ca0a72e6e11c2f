package id.mikhmon.sandbox.router;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A client of the binary API with no comfort: words out, words in, one command at a time unless the test says otherwise. */
final class RawClient implements AutoCloseable {
    final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(3000);
        socket.setTcpNoDelay(true);
    }

    static RawClient loggedInto(RouterStandIn router) throws IOException {
        RawClient client = new RawClient(router.port());
        client.ask("/login", "=name=admin", "=password=sandbox");
        return client;
    }

    void send(String... words) throws IOException {
        socket.getOutputStream().write(Words.bytes(Arrays.asList(words)));
    }

    void sendHex(String hex) throws IOException {
        socket.getOutputStream().write(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    List<String> next() throws IOException {
        return Words.read(socket.getInputStream());
    }

    /** All sentences up to and with the first {@code !done} or {@code !fatal}. */
    List<List<String>> ask(String... words) throws IOException {
        send(words);
        List<List<String>> sentences = new ArrayList<>();
        do {
            sentences.add(next());
        } while (!List.of("!done", "!fatal")
                .contains(sentences.get(sentences.size() - 1).get(0)));
        return sentences;
    }

    /** What comes in until the router hangs up. */
    byte[] rest() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
