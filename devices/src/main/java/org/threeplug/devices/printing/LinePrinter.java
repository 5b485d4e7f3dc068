package org.threeplug.devices.printing;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.receipts.SpoolState;
import org.threeplug.receipts.SpoolState.Cause;

/// An ESC/POS printer. Between the bands of a paper it is asked whether it has paper; its answer after the last one says
/// that it took them all. A printer that has never answered is believed to be one that cannot: it gets its papers
/// all the same.
final class LinePrinter implements Printer {

    private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
    private static final Duration KNOWN_TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration KNOWN_TO_BE_SILENT = Duration.ofMillis(200);
    private static final Duration WHY_OFFLINE = Duration.ofMillis(700);

    /// The slowest printers take a second for a band, and answer in turn; a late answer is looked out for longer.
    private static final Duration BAND = Duration.ofSeconds(5);
    private static final Duration SLOW_BAND = Duration.ofSeconds(55);
    private static final Duration END = Duration.ofSeconds(10);

    /// While one band is printed the next is on its way, or the paper would stop between them.
    private static final int AHEAD = 1;

    private static final long TAKEN_UP_MILLIS = 400;
    private static final long OUT_MILLIS = 2_000;

    private final Line.Opening opening;
    private final byte[] pulse;
    private final Queue<Pulse> pulses = new ConcurrentLinkedQueue<>();
    private volatile boolean talking;
    private volatile SpoolState.Link link = SpoolState.Link.UNTRIED;
    private volatile boolean tellsCause = true;

    /// Whether a silent one closes the connection once it has read everything, which says as much as an answer.
    private volatile boolean hangsUp = true;

    /// @param pulse opens the drawer; empty where none is connected
    LinePrinter(Line.Opening opening, byte[] pulse) {
        this.opening = opening;
        this.pulse = pulse.clone();
    }

    /// @param sent ends with whether it went out
    private record Pulse(CompletableFuture<Boolean> sent) {}

    @Override
    public void print(Paper paper, PrintWatch watch) throws IOException {
        talking = true;
        try (var line = opening.open()) {
            boolean answers = greet(line);
            watch.starts();
            send(line, paper, answers, watch);
        } finally {
            talking = false;
        }
    }

    private void send(Line line, Paper paper, boolean answers, PrintWatch watch) throws IOException {
        var sent = Sent.PART;
        try {
            int open = 0;
            var bands = Bands.of(paper.escPos()).iterator();
            while (bands.hasNext()) {
                line.send(bands.next(), () -> watch.stalls(Cause.STOPPED));
                sent = bands.hasNext() ? Sent.PART : Sent.WHOLE;
                pulseIfWanted(line);
                if (answers) {
                    line.send(Status.ASK_PAPER, () -> watch.stalls(Cause.STOPPED));
                    open++;
                    for (; open > (bands.hasNext() ? AHEAD : 0); open--) {
                        hear(line, watch);
                    }
                }
            }
            if (answers || !hangsUp) {
                line.end(KNOWN_TO_BE_SILENT);
            } else {
                hangsUp = line.end(END);
            }
        } catch (IOException e) {
            throw PrinterFault.of(e, Cause.BROKE_OFF).after(sent);
        }
    }

    /// @return whether it answers
    private boolean greet(Line line) throws IOException {
        line.send(Status.ASK_PAPER, () -> {});
        var answer = line.answer(greeting(), () -> pulseIfWanted(line));
        if (answer.isEmpty()) {
            if (link == SpoolState.Link.ANSWERS) {
                throw PrinterFault.nothing(Cause.NO_ANSWER);
            }
            link = SpoolState.Link.SILENT;
            return false;
        }
        link = SpoolState.Link.ANSWERS;
        if (Status.noPaper(answer.getAsInt())) {
            throw PrinterFault.nothing(Cause.NO_PAPER);
        }
        mustBeOnline(line);
        return true;
    }

    private void mustBeOnline(Line line) throws IOException {
        if (!tellsCause) {
            return;
        }
        line.send(Status.ASK_CAUSE, () -> {});
        var answer = line.answer(WHY_OFFLINE, () -> pulseIfWanted(line));
        tellsCause = answer.isPresent();
        if (answer.isPresent()) {
            var cause = Status.cause(answer.getAsInt());
            if (cause.isPresent()) {
                throw PrinterFault.nothing(cause.get());
            }
        }
    }

    private Duration greeting() {
        return switch (link) {
            case ANSWERS -> KNOWN_TO_ANSWER;
            case SILENT -> KNOWN_TO_BE_SILENT;
            case NONE, UNTRIED -> FIRST_ANSWER;
        };
    }

    private void hear(Line line, PrintWatch watch) throws IOException {
        var answer = line.answer(BAND, () -> pulseIfWanted(line));
        if (answer.isEmpty()) {
            watch.stalls(Cause.NO_ANSWER);
            answer = line.answer(SLOW_BAND, () -> pulseIfWanted(line));
        }
        if (answer.isEmpty()) {
            throw PrinterFault.nothing(Cause.NO_ANSWER);
        }
        if (Status.noPaper(answer.getAsInt())) {
            throw PrinterFault.nothing(Cause.NO_PAPER);
        }
    }

    /// Most printers take one connection at a time, so the drawer goes with the paper that is being printed. Otherwise the
    /// pulse is all that is sent: a printer without paper opens the drawer too.
    @Override
    public void openDrawer() throws IOException {
        if (pulse.length == 0 || talking && isTakenUp()) {
            return;
        }
        try (var line = opening.open()) {
            line.send(pulse, () -> {});
            line.end(KNOWN_TO_BE_SILENT);
        }
    }

    /// What was handed to a line that does not move, as when the paper ran out in the middle, still goes out with it: sent another
    /// time as well, it would open the drawer twice.
    private boolean isTakenUp() {
        var wanted = new Pulse(new CompletableFuture<>());
        pulses.add(wanted);
        return ended(wanted, TAKEN_UP_MILLIS)
                .orElseGet(() -> !pulses.remove(wanted) && ended(wanted, OUT_MILLIS).orElse(true));
    }

    /// @return empty while nobody knows
    private static Optional<Boolean> ended(Pulse wanted, long millis) {
        try {
            return Optional.of(wanted.sent().get(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException | ExecutionException _) {
            return Optional.empty();
        }
    }

    private void pulseIfWanted(Line line) throws IOException {
        var wanted = pulses.poll();
        while (wanted != null) {
            boolean out = false;
            try {
                line.send(pulse, () -> {});
                out = true;
            } finally {
                wanted.sent().complete(out);
            }
            wanted = pulses.poll();
        }
    }

    @Override
    public SpoolState.Link ask() throws IOException {
        talking = true;
        try (var line = opening.open()) {
            greet(line);
            return link;
        } finally {
            talking = false;
        }
    }

    @Override
    public SpoolState.Link link() {
        return link;
    }
}
