package org.threeplug.tools.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.Shifts;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.payments.Tender;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.StoreSettings;

/// The till of a replay: opens a shift for each day, posts the day's documents and closes it with a Z.
final class ReplayTill {

    /// A day has one shift, or a few more when files are replayed that overlap.
    private static final int SHIFTS_A_DAY = 100;

    private static final String BECAUSE = "Replay of another system’s books";

    private final CommandGate gate;
    private final Shifts shifts;
    private final SalesHistory history;
    private final Actor actor;
    private final UUID register;
    private final StoreSettings store;
    private final ReplayDocuments documents;
    private final ReplayTally tally;

    ReplayTill(
            CommandGate gate,
            Shifts shifts,
            SalesHistory history,
            Actor actor,
            UUID register,
            StoreSettings store,
            ReplayDocuments documents,
            ReplayTally tally) {
        this.gate = gate;
        this.shifts = shifts;
        this.history = history;
        this.actor = actor;
        this.register = register;
        this.store = store;
        this.documents = documents;
        this.tally = tally;
    }

    /// Whether a replay opened this shift: it bears the name that a replay gives.
    static boolean opened(Shift shift, UUID register) {
        return IntStream.range(0, SHIFTS_A_DAY)
                .anyMatch(attempt -> ReplayKeys.shift(register, shift.businessDate(), attempt)
                        .equals(shift.id()));
    }

    void trade(LocalDate day, List<TradeDocument> ofDay) {
        closeLeftOpen(open -> !open.businessDate().equals(day));
        var left = shifts.open(register);
        var shift = left.orElseGet(() -> open(day, ofDay));
        var drawer = left.isPresent() ? drawer(shift) : shift.openingFloat();
        Instant last = shift.openedAt();
        for (var document : ofDay) {
            last = at(document);
            if (post(document, last)) {
                drawer = drawer.plus(documents.cash(document));
            }
        }
        close(shift, drawer, last);
    }

    private boolean post(TradeDocument document, Instant at) {
        return switch (gate.submit(documents.command(document, at), actor, Justification.because(BECAUSE))) {
            case Outcome.Done<?>(var value, _) -> {
                tally.posted(document, value instanceof Posted posted ? posted.total().major() : total(document));
                yield true;
            }
            case Outcome.Refused<?>(var refusal) -> {
                tally.refused(document, refusal);
                yield false;
            }
        };
    }

    /// Stock adjustments have no total; a ledger adjustment's is its line's.
    private static BigDecimal total(TradeDocument document) {
        return document.total();
    }

    /// A run that was cut off leaves its day open; the same day goes on, another is closed first.
    void closeLeftOpen(Predicate<Shift> which) {
        shifts.open(register).filter(which).ifPresent(open -> close(open, drawer(open), open.openedAt()));
    }

    private Shift open(LocalDate day, List<TradeDocument> ofDay) {
        for (int attempt = 0; attempt < SHIFTS_A_DAY; attempt++) {
            var id = ReplayKeys.shift(register, day, attempt);
            if (shifts.shift(id).isEmpty()) {
                var command = new OpenShift(id, register, day, at(ofDay.getFirst()), openingFloat(ofDay));
                return gate.submit(command, actor).orThrow();
            }
        }
        throw new IllegalStateException("There are " + SHIFTS_A_DAY + " shifts on " + day + " already");
    }

    /// Enough to pay out every return of the day, so that the drawer never owes.
    private Money openingFloat(List<TradeDocument> ofDay) {
        return ofDay.stream()
                .map(documents::cash)
                .filter(Money::isNegative)
                .map(Money::negate)
                .reduce(Money.zero(store.currency()), Money::plus);
    }

    /// What should lie in the drawer of a shift that an earlier run began.
    private Money drawer(Shift shift) {
        var sum = shift.openingFloat();
        var day = Optional.of(shift.businessDate());
        var filter = new SalesHistory.Filter(day, day, "", Set.of());
        for (var head : history.documents(filter, 0, Integer.MAX_VALUE)) {
            if (head.shift().filter(shift.id()::equals).isPresent() && head.kind() != DocumentKind.FLOAT) {
                sum = history.document(head.id()).orElseThrow().document().tenders().stream()
                        .filter(tender -> tender.kind() == Tender.Kind.CASH)
                        .map(Tender::amount)
                        .reduce(sum, Money::plus);
            }
        }
        return sum;
    }

    /// The count is the book's own: nobody counts the drawer of a day long past.
    private void close(Shift shift, Money drawer, Instant at) {
        SortedMap<Long, Long> count = new TreeMap<>();
        if (drawer.isPositive()) {
            count.put(1L, drawer.minor());
        }
        gate.submit(new CloseShift(ReplayKeys.close(shift.id()), shift.id(), count, at), actor)
                .orThrow();
    }

    private Instant at(TradeDocument document) {
        return document.at().atZone(store.zone()).toInstant();
    }
}
