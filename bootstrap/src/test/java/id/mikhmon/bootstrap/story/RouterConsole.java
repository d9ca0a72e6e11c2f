package id.mikhmon.bootstrap.story;

import id.mikhmon.sandbox.router.RouterStandIn;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A person at the router who changes something there behind the product's back; short words only, one command at a time. */
final class RouterConsole {
    private RouterConsole() {}

    /** @throws AssertionError when the router refuses */
    static void run(RouterStandIn router, List<List<String>> commands) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), router.port())) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            say(
                    out,
                    in,
                    List.of(
                            "/login",
                            "=name=" + router.settings().user(),
                            "=password=" + router.settings().password()));
            for (List<String> command : commands) {
                say(out, in, command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(DataOutputStream out, DataInputStream in, List<String> words) throws IOException {
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.writeByte(bytes.length);
            out.write(bytes);
        }
        out.writeByte(0);
        out.flush();
        List<String> reply = sentence(in);
        if (!reply.get(0).equals("!done")) {
            throw new AssertionError(words + " was answered " + reply);
        }
    }

    private static List<String> sentence(DataInputStream in) throws IOException {
        List<String> words = new ArrayList<>();
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            words.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return words;
    }
}
