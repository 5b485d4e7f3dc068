package org.threeplug.operations.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.customers.importing.CustomerChoices;
import org.threeplug.kernel.Refusal;
import org.threeplug.office.FakeCustomerImporter;
import org.threeplug.operations.OfficeShop;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetColumn;

class CustomerImportModelTest {

    private final OfficeShop office = new OfficeShop();
    private final CustomerImportModel model = office.get(CustomerImportModel.class);

    @Test
    void customersAreTriedWithTheirColumnsShownAndThenBroughtIn() {
        model.tryOut(Refusal::code);
        assertThat(model.fields.refusals()).containsExactly(new Refusal("office.file-needed", List.of(), "file"));
        model.file.set("/in/customers.csv");
        model.tryOut(Refusal::code);
        assertThat(model.plan.get()).contains(FakeCustomerImporter.PLAN);
        assertThat(model.problems).containsExactly(FakeCustomerImporter.PROBLEM);
        assertThat(model.notes).containsExactly(FakeCustomerImporter.NOTE);
        assertThat(model.isTried()).isTrue();
        model.choose(model.plan.get().orElseThrow().columns().get(1), Optional.of("name"));
        assertThat(model.isTried()).isFalse();
        model.update.set(true);
        model.tryOut(Refusal::code);
        model.bringIn(Refusal::code);
        var first = new CustomerChoices(false, true, Reading.of(SheetColumn.Kind.CUSTOMERS, Locale.ENGLISH));
        var named = first.reading().withColumns(Map.of("Who", "name"));
        assertThat(office.customerImporter.runs).containsExactly(
                first, new CustomerChoices(true, true, named), new CustomerChoices(true, false, named));
        assertThat(model.result.get().orElseThrow().leftOut()).isEqualTo(12);
    }
}
