package id.mikhmon.persistence.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child process that outlives nobody: its number is kept in a file, so that after {@code kill -9} of the parent the next start finds the
 * orphan and ends it. The file holds the process number and the start time in milliseconds; both, and a word of the command line, must fit before
 * anything is ended, because the kernel gives numbers out again.
 */
public final class OwnedProcess {
    /** The kernel's start times move with corrections of the clock; a number that comes back within this time is ruled out by the command line. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(3);

    private static final long LONGEST_READ = 512 << 10;

    private final Process process;
    private final Path pidFile;

    private OwnedProcess(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts the process and writes down its number at once. The caller has set where output goes. */
    public static OwnedProcess start(ProcessBuilder command, Path pidFile) throws IOException {
        Process process = command.start();
        // without a known start it will never be taken for a leftover of ours
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        Files.writeString(pidFile, process.pid() + "\n" + started.toEpochMilli() + "\n");
        return new OwnedProcess(process, pidFile);
    }

    /**
     * Ends the process that an earlier, killed owner left behind, if there is one: politely first, by force after {@code patience}.
     *
     * @param mark a word of the command line that only this product's process on this folder has
     * @return whether there was one
     */
    public static boolean endLeftover(Path pidFile, String mark, Duration patience) throws IOException {
        Optional<ProcessHandle> leftover = leftover(pidFile, mark);
        if (leftover.isPresent()) {
            end(leftover.get(), patience);
        }
        Files.deleteIfExists(pidFile);
        return leftover.isPresent();
    }

    private static Optional<ProcessHandle> leftover(Path pidFile, String mark) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(lines.get(0).strip());
            Instant started = Instant.ofEpochMilli(Long.parseLong(lines.get(1).strip()));
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startedAbout(handle, started))
                    .filter(handle -> commandLine(handle).contains(mark));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    private static boolean startedAbout(ProcessHandle handle, Instant written) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(start, written).abs().compareTo(CLOCK_STEP) <= 0)
                .orElse(false);
    }

    private static String commandLine(ProcessHandle handle) {
        try {
            // ProcessHandle leaves a long command line out; the kernel has it whole
            return Files.readString(
                    Path.of("/proc", Long.toString(handle.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException notLinuxOrGone) {
            return handle.info().commandLine().orElse("");
        }
    }

    private static void end(ProcessHandle handle, Duration patience) {
        handle.destroy();
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process: politely first, by force after {@code patience}; returns when it is gone. */
    public void end(Duration patience) {
        process.destroy();
        try {
            // Not by onExit(), which needs a thread of the pool that all share. With two processors it has one,
            // and who has that may be waiting for this very end.
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new IllegalStateException("The file " + pidFile + " could not be deleted", e);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The exit code; only once it is no longer {@link #alive()}. */
    public int exitCode() {
        return process.exitValue();
    }

    public Process process() {
        return process;
    }

    /**
     * Waits until the text stands in the log, looking from the given place on.
     *
     * @param from place in the log, in bytes, where this start begins
     * @return true when it stands there; false when the process ended before or the time is over
     */
    public boolean saysWithin(Duration time, Path log, long from, String text) throws IOException {
        long deadline = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadline) {
            boolean aliveBefore = process.isAlive();
            if (logSince(log, from).contains(text)) {
                return true;
            }
            if (!aliveBefore) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** What was written to the log from the given place on, at most 512 KiB; empty when there is no log. */
    public static String logSince(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(LONGEST_READ, Math.max(0, file.length() - from))];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
