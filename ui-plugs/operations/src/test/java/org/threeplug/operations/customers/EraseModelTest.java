package org.threeplug.operations.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.threeplug.customers.Customer;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Refusal;
import org.threeplug.operations.OfficeShop;

class EraseModelTest {

    private final OfficeShop office = new OfficeShop();
    private final EraseModel model = office.get(EraseModel.class);

    private Customer maria() {
        var form = office.get(CustomerForm.class);
        var saved = new AtomicReference<Customer>();
        form.create();
        form.number.set("C-1");
        form.name.set("Maria Ionescu");
        form.save(saved::set);
        return saved.get();
    }

    @Test
    void aCustomerIsErasedWhenTheNumberIsTypedAndAReasonGiven() {
        var maria = maria();
        model.begin(maria);
        model.typed.set(" c-1 ");
        model.reason.set("asked for it");
        model.confirm();
        assertThat(model.stage.get()).isEqualTo(new EraseModel.Stage.Erased(0));
        assertThat(office.shop.books.customers().customer(maria.id()).orElseThrow().name()).isEmpty();
        assertThat(office.shop.books.customers().erased()).containsExactly(maria.id());
    }

    @Test
    void anotherNumberOrNoReasonErasesNobody() {
        var maria = maria();
        model.begin(maria);
        model.typed.set("C-2");
        model.confirm();
        assertThat(model.fields.refusals()).containsExactly(
                new Refusal("office.number-differs", List.of("C-1"), "typed"),
                new Refusal("office.reason-needed", List.of(), "reason"));
        assertThat(office.shop.books.customers().erased()).isEmpty();
    }

    @Test
    void whoMayOnlyAskNeedsASecondPerson() {
        var maria = maria();
        var asking = office.as(office.shop.supervisor).getInstance(EraseModel.class);
        asking.begin(maria);
        asking.typed.set("C-1");
        asking.reason.set("asked for it");
        asking.confirm();
        assertThat(asking.stage.get()).isEqualTo(new EraseModel.Stage.Approving());
        assertThat(asking.approval.reason.get()).isEqualTo("asked for it");
        assertThat(office.shop.books.customers().erased()).isEmpty();
    }
}
