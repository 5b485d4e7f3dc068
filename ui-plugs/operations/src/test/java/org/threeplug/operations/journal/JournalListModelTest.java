package org.threeplug.operations.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Shop;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.operations.journal.JournalEntryPage.Difference;
import org.threeplug.operations.office.OfficeShop;

class JournalListModelTest {

    private final OfficeShop office = new OfficeShop();
    private final JournalListModel model = office.get(JournalListModel.class);

    @Test
    void theNewestRecordComesFirstWithTheCodeOfItsRegister() {
        office.shop.openShift("50.00");
        model.list.refresh();
        var newest = model.list.rows().getFirst();
        assertThat(newest.command()).isEqualTo("OpenShift");
        assertThat(model.register(newest)).isEqualTo("1");
        assertThat(JournalListModel.isRefused(newest)).isFalse();
    }

    @Test
    void theFilterTakesWordsDaysAndTheRefusedOnly() {
        var narrowed = ListQuery.ALL.search("Ann")
                .chips(Set.of(JournalListModel.REFUSED))
                .filter("from", Optional.of(Shop.TODAY.toString()));
        assertThat(office.get(JournalListModel.class).filter(narrowed))
                .isEqualTo(new JournalView.Filter(Optional.of(Shop.TODAY), Optional.empty(), "Ann", true));
    }

    @Test
    void aRecordTellsOnlyWhatBecameDifferent() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.told.add(milk.id().toString());
        model.list.refresh();
        var opened = new ArrayList<JournalEntry>();
        model.entry(model.list.rows().getFirst().sequence(), opened::add);
        assertThat(JournalEntryPage.differences(opened.getFirst(), (_, content) -> content)).containsExactly(
                new Difference("PRODUCT", milk.id().toString(), "NAME", "Milk", "Milk 1 l"),
                new Difference("PRODUCT", milk.id().toString(), "PRICE", "1.1900", "1.2900"),
                new Difference("PRODUCT", milk.id().toString(), "EDITION", "1", "2"));
    }
}
