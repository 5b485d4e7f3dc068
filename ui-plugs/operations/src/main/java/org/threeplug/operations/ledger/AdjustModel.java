package org.threeplug.operations.ledger;

import com.google.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.documents.AdjustLedger;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Refusal;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.AccountList;
import org.threeplug.ledger.Posting;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// The accountant's own entry being written; it cannot be posted before debits and credits agree.
public final class AdjustModel {

    final Fields fields = new Fields();
    final StringProperty text = fields.text("text");
    final ObjectProperty<Optional<LocalDate>> date = fields.value("businessDate", Optional.empty());
    final ObservableList<PostingLine> lines = FXCollections.observableArrayList();
    final ObservableList<Account> accounts = FXCollections.observableArrayList();
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final ReadOnlyObjectWrapper<Money> difference;
    private final Asks asks;
    private final Office office;

    @Inject
    public AdjustModel(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
        difference = new ReadOnlyObjectWrapper<>(Money.zero(office.currency()));
        fields.blame(text, "office.text-needed");
    }

    void begin() {
        text.set("");
        date.set(Optional.of(office.today()));
        lines.clear();
        addLine();
        addLine();
        fields.keep();
        difference.set(sum());
        office.work().run(() -> asks.ask(new AccountList()), accounts::setAll);
    }

    void addLine() {
        var line = PostingLine.empty();
        Stream.of(line.debit(), line.credit()).forEach(side -> side.subscribe((_, _) -> difference.set(sum())));
        lines.add(line);
    }

    void remove(PostingLine line) {
        lines.remove(line);
        difference.set(sum());
    }

    Currency currency() {
        return office.currency();
    }

    /// Debits less credits; zero when the entry may be posted.
    ReadOnlyObjectProperty<Money> difference() {
        return difference.getReadOnlyProperty();
    }

    boolean isChanged() {
        return fields.changed().get() || lines.stream().anyMatch(line -> !line.isBlank());
    }

    private Money sum() {
        return lines.stream().map(this::amount).reduce(Money.zero(office.currency()), Money::plus);
    }

    private Money amount(PostingLine line) {
        var nothing = Money.zero(office.currency());
        return line.debit().get().orElse(nothing).minus(line.credit().get().orElse(nothing));
    }

    void post(Consumer<Document.Head> then) {
        var postings = read();
        if (postings.isEmpty()) {
            return;
        }
        var command = new AdjustLedger(
                Ids.next(),
                office.register(),
                office.now(),
                date.get().orElseThrow(),
                text.get().strip(),
                postings,
                Optional.empty());
        office.submit(busy, command, outcome -> {
            switch (outcome) {
                case Done(var head, _) -> {
                    begin();
                    then.accept(head);
                }
                case Refused(var why) -> why.all().forEach(this::place);
            }
        });
    }

    /// The refusal of a posting goes to its line: its path is `postings[3].account`.
    private void place(Refusal why) {
        var posted = lines.stream().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < posted.size(); i++) {
            if (why.field().startsWith("postings[" + i + "]")) {
                posted.get(i).fields().refuse(why);
                return;
            }
        }
        fields.refuse(why);
    }

    /// The postings as typed; empty when something is missing, which then says so.
    List<Posting> read() {
        fields.forgive();
        if (text.get().isBlank()) {
            fields.refuse(text, "office.text-needed");
        }
        if (date.get().isEmpty()) {
            fields.refuse(date, "office.date-needed");
        }
        var wanted = lines.stream().filter(line -> !line.isBlank()).toList();
        wanted.forEach(this::check);
        if (wanted.size() < 2) {
            fields.refuse(Refusal.of("office.two-postings-needed"));
        } else if (!sum().isZero()) {
            fields.refuse(Refusal.of("ledger.not-balanced", sum().plain()));
        }
        return fields.isSound() && wanted.stream().allMatch(line -> line.fields().isSound())
                ? wanted.stream()
                        .map(line -> new Posting(line.account().get().orElseThrow().code(), amount(line)))
                        .toList()
                : List.of();
    }

    private void check(PostingLine line) {
        line.fields().forgive();
        if (line.account().get().isEmpty()) {
            line.fields().refuse(line.account(), "office.account-needed");
        }
        if (line.debit().get().isPresent() == line.credit().get().isPresent()) {
            line.fields().refuse(line.debit(), "office.one-side-needed");
        } else if (!line.debit().get().or(line.credit()::get).orElseThrow().isPositive()) {
            line.fields().refuse(line.debit(), "office.amount-positive");
        }
    }
}
