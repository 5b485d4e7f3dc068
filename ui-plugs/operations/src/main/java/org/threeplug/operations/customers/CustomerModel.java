package org.threeplug.operations.customers;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.customers.CustomerFacts;
import org.threeplug.customers.CustomerFacts.Facts;
import org.threeplug.customers.CustomerFiles;
import org.threeplug.customers.CustomerPurchases;
import org.threeplug.customers.ExportCustomer;
import org.threeplug.customers.HeldAboutCustomer;
import org.threeplug.customers.SwitchCustomers;
import org.threeplug.documents.Document;
import org.threeplug.journal.Subject;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.pattern.History;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.lists.Page;
import org.threeplug.office.Asks;
import org.threeplug.office.Bulk;
import org.threeplug.office.Office;
import org.threeplug.office.RowHistory;
import org.threeplug.office.Rows;
import org.threeplug.questions.Person;
import org.threeplug.questions.SeenBy;
import org.threeplug.questions.Sights;
import org.threeplug.reports.Report;

/// One customer as they stand in the books: what is known of them, and what they bought.
public final class CustomerModel {

    private static final Set<String> COMMANDS =
            Set.of("SaveCustomer", "SwitchCustomers", "EraseCustomer", "ImportCustomers");

    /// What a customer's page reads.
    public record Reads(Asks asks, CustomerFiles files, RowHistory history) {

        @Inject
        public Reads {}
    }

    final ObjectProperty<Optional<Facts>> facts = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();
    final ListModel<Document.Head> purchases;

    private final Reads reads;
    private final Bulk bulk;
    private final Office office;

    @Inject
    public CustomerModel(Reads reads, Bulk bulk, Office office) {
        this.reads = reads;
        this.bulk = bulk;
        this.office = office;
        purchases = new ListModel<>(
                Rows.paged(
                        (_, portion) -> shown().map(id -> reads.asks().ask(new CustomerPurchases(id, portion)))
                                .orElseGet(() -> Page.last(List.of())),
                        _ -> facts.get().map(known -> known.bought().documents()).orElse(0L),
                        _ -> facts.get().map(known -> Map.of("total", known.bought().total())).orElse(Map.of())),
                office.work());
    }

    void open(UUID id) {
        office.work().run(
                () -> reads.asks().ask(new CustomerFacts(id)),
                read -> {
                    facts.set(read);
                    purchases.refresh();
                });
    }

    private Optional<UUID> shown() {
        return facts.get().map(known -> known.customer().id());
    }

    void switchTo(boolean active) {
        shown().ifPresent(id -> bulk.act(
                new SwitchCustomers(Ids.next(), List.of(id), active), CustomerListModel.switched(active), () -> open(id)));
    }

    /// Writes everything that is held about the customer into files. That it was done stands in the journal first.
    void export(Consumer<CustomerFiles.Exported> then, Consumer<Refusal> refused) {
        shown().ifPresent(id -> office.submit(busy, new ExportCustomer(Ids.next(), id), outcome -> {
            switch (outcome) {
                case Done(var done, _) ->
                    office.run(
                            busy,
                            () -> reads.asks().ask(new HeldAboutCustomer(done)).map(reads.files()::export),
                            made -> made.ifPresent(then));
                case Refused(var why) -> refused.accept(why);
            }
        }));
    }

    void history(Consumer<List<History.Entry>> then) {
        shown().ifPresent(id -> reads.history().of(Subject.customer(id), "customer", COMMANDS, then));
    }

    /// Who was shown this customer's data.
    void seen(Consumer<List<Sights.Row>> then) {
        shown().ifPresent(id -> office.work().run(() -> reads.asks().ask(new SeenBy(Person.customer(id))), then));
    }

    boolean maySeeWhoSaw() {
        return office.may("journal.personal");
    }

    boolean maySeeHistory() {
        return reads.history().mayBeSeen();
    }

    boolean may(String right) {
        return office.may("customers." + right);
    }

    boolean maySeeStatement() {
        return office.may(Report.VIEW);
    }

    boolean maySeeDocuments() {
        return office.may("sales.view");
    }
}
