package org.threeplug.operations.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Shop;
import org.threeplug.journal.JournalView;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.operations.OfficeShop;
import org.threeplug.operations.journal.JournalEntryPage.Difference;

class JournalListModelTest {

    private final OfficeShop office = new OfficeShop();
    private final JournalListModel model = office.get(JournalListModel.class);

    @Test
    void theNewestRecordComesFirstWithTheCodeOfItsRegister() {
        office.shop.openShift("50.00");
        model.list.refresh();
        var newest = model.list.rows().getFirst();
        assertThat(newest.entry().command()).isEqualTo("OpenShift");
        assertThat(model.register(newest.entry())).isEqualTo("1");
        assertThat(JournalListModel.isRefused(newest.entry())).isFalse();
    }

    @Test
    void theFilterTakesWordsDaysAndTheRefusedOnly() {
        var narrowed = ListQuery.ALL.search("Ann")
                .chips(Set.of(JournalListModel.REFUSED))
                .filter("from", Optional.of(Shop.TODAY.toString()))
                .filter("who", Optional.of("Ann"))
                .filter("what", Optional.of("OpenShift"));
        assertThat(office.get(JournalListModel.class).filter(narrowed))
                .isEqualTo(new JournalView.Filter(
                        Optional.of(Shop.TODAY), Optional.empty(), "Ann", true, Optional.of("Ann"), Optional.of("OpenShift")));
    }

    @Test
    void aRowOfTheListSaysWhatHappenedAndItsRecordSaysItFieldByField() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.told.add(milk.id().toString());
        model.list.refresh();

        assertThat(model.list.rows().getFirst().sentence())
                .isEqualTo("Mo changed Name of MILK: name from Milk to Milk 1 l, price from 1.19 to 1.29");
        var opened = new ArrayList<JournalListModel.Whole>();
        model.entry(model.list.rows().getFirst().entry().sequence(), opened::add);
        assertThat(opened.getFirst().told())
                .extracting(told -> told.field().name(), told -> told.field().before(), told -> told.field().after())
                .containsExactly(tuple("name", "Milk", "Milk 1 l"), tuple("price", "1.19", "1.29"));
    }

    @Test
    void theListSortsByItsHeads() {
        office.shop.openShift("50.00");
        model.list.ask(ListQuery.ALL.sort(Optional.of(new ListQuery.Sort("who", false))));

        assertThat(model.list.rows())
                .extracting(row -> row.entry().actor())
                .isSorted()
                .startsWith("Ann");
        assertThat(model.list.sorted().get()).isTrue();
    }

    @Test
    void aRecordTellsOnlyWhatBecameDifferent() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.told.add(milk.id().toString());
        model.list.refresh();
        var opened = new ArrayList<JournalListModel.Whole>();
        model.entry(model.list.rows().getFirst().entry().sequence(), opened::add);
        assertThat(JournalEntryPage.differences(opened.getFirst().entry(), (_, content) -> content)).containsExactly(
                new Difference("product", milk.id().toString(), "name", "Milk", "Milk 1 l"),
                new Difference("product", milk.id().toString(), "price", "11900", "12900"),
                new Difference("product", milk.id().toString(), "edition", "1", "2"));
    }
}
