package id.mikhmon.persistence.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A shared library {@code libaio.so.1} whose functions all answer "not implemented" ({@code -ENOSYS}). MySQL 8.0.15 is linked against libaio, which
 * a fresh machine does not have and which only root could install; with {@code innodb_use_native_aio=OFF} MySQL never calls it.
 *
 * <p>Layout after the ELF-64 specification: one readable and executable page, then a writable one for the dynamic table, because older loaders write into it.
 */
final class LibaioStandIn {
    private static final List<String> FUNCTIONS =
            List.of("io_setup", "io_submit", "io_getevents", "io_destroy", "io_cancel");
    private static final byte[] RETURN_NOT_IMPLEMENTED = {
        0x48, (byte) 0xc7, (byte) 0xc0, (byte) 0xda, -1, -1, -1, (byte) 0xc3
    };

    private static final int PAGE = 0x1000;
    private static final int CODE = 0x200;
    private static final int SYMBOLS = 0x240;
    private static final int SYMBOL_SIZE = 24;
    private static final int NAMES = 0x400;
    private static final int HASH = 0x600;
    private static final int DYNAMIC_ENTRIES = 7;

    private LibaioStandIn() {}

    static void writeTo(Path file) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(PAGE + DYNAMIC_ENTRIES * 16).order(ByteOrder.LITTLE_ENDIAN);
        header(out);
        out.position(CODE).put(RETURN_NOT_IMPLEMENTED);
        int namesSize = symbolsAndNames(out);
        hash(out);
        dynamic(out, namesSize);
        Files.write(file, out.array());
    }

    private static void header(ByteBuffer out) {
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        out.putShort((short) 3).putShort((short) 62).putInt(1); // shared object, x86-64
        out.putLong(0).putLong(64).putLong(0).putInt(0); // entry, program headers follow, no sections
        out.putShort((short) 64).putShort((short) 56).putShort((short) 4);
        out.putShort((short) 64).putShort((short) 0).putShort((short) 0);
        segment(out, 1, 5, 0, PAGE); // load, read and execute
        segment(out, 1, 6, PAGE, DYNAMIC_ENTRIES * 16); // load, read and write
        segment(out, 2, 6, PAGE, DYNAMIC_ENTRIES * 16); // dynamic
        segment(out, 0x6474e551, 6, 0, 0); // the stack needs no execution
    }

    private static void segment(ByteBuffer out, int type, int flags, long at, long size) {
        out.putInt(type)
                .putInt(flags)
                .putLong(at)
                .putLong(at)
                .putLong(at)
                .putLong(size)
                .putLong(size);
        out.putLong(PAGE);
    }

    private static int symbolsAndNames(ByteBuffer out) {
        int name = 1;
        for (int i = 0; i < FUNCTIONS.size(); i++) {
            byte[] text = FUNCTIONS.get(i).getBytes(StandardCharsets.US_ASCII);
            out.position(NAMES + name).put(text);
            out.position(SYMBOLS + (i + 1) * SYMBOL_SIZE);
            out.putInt(name).put((byte) 0x12).put((byte) 0).putShort((short) 1); // global function, defined
            out.putLong(CODE).putLong(RETURN_NOT_IMPLEMENTED.length);
            name += text.length + 1;
        }
        return name;
    }

    /** One bucket with all symbols in a chain. */
    private static void hash(ByteBuffer out) {
        int symbols = FUNCTIONS.size() + 1;
        out.position(HASH);
        out.putInt(1).putInt(symbols).putInt(1).putInt(0);
        for (int i = 1; i < symbols; i++) {
            out.putInt(i + 1 < symbols ? i + 1 : 0);
        }
    }

    private static void dynamic(ByteBuffer out, int namesSize) {
        out.position(PAGE);
        out.putLong(4).putLong(HASH);
        out.putLong(5).putLong(NAMES);
        out.putLong(6).putLong(SYMBOLS);
        out.putLong(10).putLong(namesSize);
        out.putLong(11).putLong(SYMBOL_SIZE);
        out.putLong(0).putLong(0);
    }
}
