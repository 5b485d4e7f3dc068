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
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerFiles;
import org.threeplug.customers.Customers;
import org.threeplug.customers.ExportCustomer;
import org.threeplug.customers.SwitchCustomers;
import org.threeplug.documents.Document;
import org.threeplug.journal.Subject;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.pattern.History;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.operations.office.Bulk;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.RowHistory;
import org.threeplug.operations.office.Rows;
import org.threeplug.sales.Purchases;

/// One customer as they stand in the books: what is known of them, and what they bought.
public final class CustomerModel {

    private static final Set<String> COMMANDS =
            Set.of("SaveCustomer", "SwitchCustomers", "EraseCustomer", "ImportCustomers");

    /// What a customer's page reads.
    public record Reads(Customers customers, Purchases purchases, CustomerFiles files, RowHistory history) {

        @Inject
        public Reads {}
    }

    record Facts(Customer customer, Purchases.Sum bought) {

        boolean isErased() {
            return customer.name().isEmpty();
        }
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
                Rows.of(
                        (_, from, atMost) -> shown().map(id -> reads.purchases().of(id, from, atMost)).orElse(List.of()),
                        _ -> facts.get().map(known -> known.bought().documents()).orElse(0L),
                        _ -> facts.get().map(known -> Map.of("total", known.bought().total())).orElse(Map.of())),
                office.work());
    }

    void open(UUID id) {
        office.work().run(
                () -> reads.customers()
                        .customer(id)
                        .map(customer -> new Facts(customer, reads.purchases().sum(id))),
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
                case Done(var done, _) -> office.run(busy, () -> reads.files().export(done), then);
                case Refused(var why) -> refused.accept(why);
            }
        }));
    }

    void history(Consumer<List<History.Entry>> then) {
        shown().ifPresent(id -> reads.history().of(Subject.customer(id), "customer", COMMANDS, then));
    }

    boolean maySeeHistory() {
        return reads.history().mayBeSeen();
    }

    boolean may(String right) {
        return office.may("customers." + right);
    }

    boolean maySeeDocuments() {
        return office.may("sales.view");
    }
}
