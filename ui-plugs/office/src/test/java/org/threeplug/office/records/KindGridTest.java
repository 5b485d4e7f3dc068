package org.threeplug.office.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.Directories;
import org.threeplug.directories.PaymentTerms;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.PlugShop;
import org.threeplug.office.grid.GridColumn;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Row;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;

/// What a sheet of a declared kind reads, writes and hides.
final class KindGridTest {

    private final PlugShop office = PlugShop.ofKinds();
    private final KindGrid grid = new KindGrid(kind(Suppliers.TYPE));

    private KindOffice kind(RecordType type) {
        return new KindOffice(office.get(KindOffice.Shared.class), type);
    }

    private Entry saved(RecordType type, Entry entry) {
        return office.shop.gate.submit(new SaveEntry(Ids.next(), type, entry, true), office.shop.system).orThrow();
    }

    private GridColumn<Row> column(Field<?> field) {
        return grid.columns().stream().filter(each -> each.key().equals(field.key())).findFirst().orElseThrow();
    }

    private Row typed(Row row, Field<?> field, String text) {
        return column(field).reader().orElseThrow().read(text).apply(row);
    }

    private String refused(Field<?> field, String text) {
        try {
            column(field).reader().orElseThrow().read(text);
            return "";
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }

    private Row supplier(String name) {
        var made = saved(Suppliers.TYPE, Entry.blank(Ids.next()).with(Suppliers.NAME, name));
        return grid.read(List.of(made.id())).getFirst();
    }

    @Test
    void whatACellShowsReadsBackAsTheSameInEveryColumnThatIsWritten() {
        var terms = saved(
                PaymentTerms.TYPE,
                Entry.blank(Ids.next())
                        .with(PaymentTerms.CODE, "N30")
                        .with(PaymentTerms.NAME, "30 days")
                        .with(PaymentTerms.DAYS, Quantity.of(30)));
        var made = saved(
                Suppliers.TYPE,
                Entry.blank(Ids.next())
                        .with(Suppliers.NAME, "Lipton")
                        .with(Suppliers.ADDRESS, "1 High Street\nLondon")
                        .with(Suppliers.REBATE, Percent.of("7.125"))
                        .with(Suppliers.TERMS, terms.id()));
        var row = grid.read(List.of(made.id())).getFirst();
        var blank = supplier("Other");
        for (var column : grid.columns()) {
            column.reader().ifPresent(reader -> {
                var shown = column.shown().apply(row);
                var taken = reader.read(shown).apply(blank);
                assertThat(column.value().apply(taken)).as(column.key()).isEqualTo(column.value().apply(row));
                assertThat(column.shown().apply(taken)).as(column.key()).isEqualTo(shown);
            });
        }
    }

    @Test
    void whatCannotBeReadOrIsNotThereIsRefusedAndNotGuessedAt() {
        assertThat(refused(Suppliers.REBATE, "lots")).isEqualTo("records.unreadable");
        assertThat(refused(Suppliers.TERMS, "N60")).isEqualTo("records.ref-not-found");
        assertThat(grid.wrong(typed(supplier("Lipton"), Suppliers.REBATE, "101")))
                .extracting(Refusal::code, Refusal::field)
                .containsExactly(Tuple.tuple("records.too-large", "rebate"));
        assertThat(grid.wrong(typed(supplier("Tea"), Suppliers.NAME, " ")))
                .extracting(Refusal::code)
                .containsExactly("records.needed");
    }

    @Test
    void onEveryKindTwoWhoSaveOneRowGetTheSecondTold() {
        for (var type : Directories.ALL) {
            var kind = kind(type);
            var source = new KindGrid(kind);
            var found = office.shop.books.records().page(Sight.whole(type), RecordQuery.ACTIVE, Optional.empty(), 1);
            for (var entry : found) {
                var mine = source.read(List.of(entry.id())).getFirst();
                office.shop.gate.submit(new SaveEntry(Ids.next(), type, entry, false), office.shop.system).orThrow();
                source.save(new SimpleBooleanProperty(), mine, false, outcome -> assertThat(outcome)
                        .as(type.key())
                        .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                            assertThat(source.isMeanwhile(refused.refusal())).isTrue();
                            assertThat(source.isOfOneRow(refused.refusal())).isTrue();
                        }));
            }
        }
    }

    @Test
    void everyKindHasASheetOfTheFieldsThatItsReaderSeesAndWritesWhatItsFormWrites() {
        for (var type : Directories.ALL) {
            var kind = kind(type);
            var written = new KindGrid(kind).columns().stream()
                    .filter(column -> column.reader().isPresent())
                    .map(GridColumn::key)
                    .collect(Collectors.toSet());
            var form = new RecordForm(kind).shown.stream()
                    .filter(field -> !(field.holds() instanceof Holds.Moment))
                    .map(Field::key)
                    .collect(Collectors.toSet());
            assertThat(written).as(type.key()).isEqualTo(form);
        }
    }

    @Test
    void aFieldThatIsHiddenFromSomebodyHasNoColumnAndIsKeptWhenTheySaveTheRow() {
        var made = saved(
                Suppliers.TYPE,
                Entry.blank(Ids.next()).with(Suppliers.NAME, "Lipton").with(Suppliers.REBATE, Percent.of("7.5")));
        var clerk = office.shop.manager.with(Set.of(Suppliers.TYPE.permission(Act.VIEW), Suppliers.TYPE.permission(Act.EDIT)));
        var theirs = new KindGrid(new KindOffice(office.as(clerk).getInstance(KindOffice.Shared.class), Suppliers.TYPE));
        assertThat(theirs.columns()).extracting(GridColumn::key).doesNotContain("rebate").contains("name");
        var row = theirs.read(List.of(made.id())).getFirst();
        var named = theirs.columns().stream().filter(each -> each.key().equals("name")).findFirst().orElseThrow()
                .reader().orElseThrow().read("Lipton & Co").apply(row);
        theirs.save(new SimpleBooleanProperty(), named, false, Outcome::orThrow);
        var now = office.shop.books.records().entry(Sight.whole(Suppliers.TYPE), made.id()).orElseThrow();
        assertThat(now.get(Suppliers.NAME)).isEqualTo("Lipton & Co");
        assertThat(now.get(Suppliers.REBATE)).isEqualTo(Percent.of("7.5"));
    }

    @Test
    void aRecordOfAnyKindIsMadeInANewRowAsItsFormWouldMakeIt() {
        for (var type : Directories.ALL) {
            var source = new KindGrid(kind(type));
            var blank = source.fresh();
            var form = new RecordForm(kind(type));
            form.create();
            assertThat(blank.entry().values()).as(type.key()).isEqualTo(EntryRules.cleaned(type, form.typed()).values());
            assertThat(source.columns().stream().filter(GridColumn::once).map(GridColumn::key))
                    .as(type.key())
                    .containsExactlyElementsOf(type.fields().stream().filter(field -> field.is(Field.Trait.ONCE)).map(Field::key).toList());
        }
    }
}
