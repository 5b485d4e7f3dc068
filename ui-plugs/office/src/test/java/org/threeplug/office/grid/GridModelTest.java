package org.threeplug.office.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.Office;
import org.threeplug.office.PlugShop;

/// A sheet over three things of which somebody else may change one meanwhile.
final class GridModelTest {

    private record Thing(UUID id, String name, int number, int edition) {}

    /// Books of things: names are needed, numbers below 100, and 13 is taken.
    private final class Things implements GridSource<Thing> {

        private final List<Thing> books = new ArrayList<>(IntStream.of(1, 2, 3)
                .mapToObj(i -> new Thing(new UUID(0, i), "thing " + i, i, 1))
                .toList());
        private final List<String> saved = new ArrayList<>();
        private Runnable beforeEach = () -> {};
        private boolean standing = true;
        private boolean made = true;

        @Override
        public String title() {
            return "Things";
        }

        @Override
        public List<GridColumn<Thing>> columns() {
            return List.of(
                    new GridColumn<>("name", "Name", false, 1, Thing::name, thing -> Optional.of(thing.name()),
                            (row, from) -> new Thing(row.id(), from.name(), row.number(), row.edition()),
                            Optional.of(text -> row -> new Thing(row.id(), text.strip(), row.number(), row.edition())), _ -> List.of()),
                    new GridColumn<>("number", "Number", true, 1, thing -> String.valueOf(thing.number()),
                            thing -> Optional.of(thing.number()),
                            (row, from) -> new Thing(row.id(), row.name(), from.number(), row.edition()),
                            Optional.of(text -> {
                                int number = number(text);
                                return row -> new Thing(row.id(), row.name(), number, row.edition());
                            }), _ -> List.of()));
        }

        private int number(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException _) {
                throw new RefusedException(new Refusal("records.unreadable", List.of(text), "number"));
            }
        }

        @Override
        public List<Thing> read(List<UUID> ids) {
            return ids.stream().flatMap(id -> books.stream().filter(thing -> thing.id().equals(id))).toList();
        }

        @Override
        public UUID id(Thing row) {
            return row.id();
        }

        @Override
        public boolean isMade() {
            return made;
        }

        @Override
        public Thing fresh() {
            return new Thing(UUID.randomUUID(), "", 1, 0);
        }

        @Override
        public List<Refusal> wrong(Thing row) {
            return row.name().isEmpty() ? List.of(new Refusal("records.needed", List.of(), "name")) : List.of();
        }

        @Override
        public void save(BooleanProperty busy, Thing row, boolean isNew, Consumer<Outcome<Thing>> then) {
            beforeEach.run();
            if (isNew) {
                books.add(row);
            }
            var known = read(List.of(row.id())).getFirst();
            if (!standing) {
                then.accept(new Outcome.Refused<>(Refusal.of("gate.stopped")));
            } else if (known.edition() != row.edition()) {
                then.accept(new Outcome.Refused<>(Refusal.of("records.changed-meanwhile", row.name())));
            } else if (row.number() == 99) {
                then.accept(new Outcome.Refused<>(new Refusal("records.taken", List.of("99"), row.name())));
            } else if (row.number() == 13) {
                then.accept(new Outcome.Refused<>(new Refusal("records.taken", List.of("13"), "entry.number")));
            } else {
                var kept = new Thing(row.id(), row.name(), row.number(), row.edition() + 1);
                books.replaceAll(each -> each.id().equals(row.id()) ? kept : each);
                saved.add(row.name() + " " + row.number());
                then.accept(new Outcome.Done<>(kept, 1));
            }
        }

        @Override
        public boolean isOfOneRow(Refusal why) {
            return why.code().startsWith("records.");
        }

        @Override
        public boolean isMeanwhile(Refusal why) {
            return why.code().equals("records.changed-meanwhile");
        }
    }

    private final Things things = new Things();
    private final GridModel<Thing> grid = new GridModel<>(things, PlugShop.ofKinds().get(Office.class));

    GridModelTest() {
        grid.open(things.books.stream().map(Thing::id).toList());
    }

    private void type(int row, int column, String text) {
        grid.type(List.of(new GridModel.Typed(row, column, text)));
    }

    private List<String> states() {
        return grid.rows.stream().map(row -> row.state(grid.columns).name()).toList();
    }

    private List<String> texts() {
        return grid.rows.stream()
                .map(row -> Stream.of(0, 1).map(column -> row.text(grid.columns.get(column))).toList().toString())
                .toList();
    }

    private String wrong(int row, int column) {
        return grid.rows.get(row).wrong(grid.columns.get(column)).map(Refusal::code).orElse("");
    }

    @Test
    void onlyWhatWasChangedIsSavedAndNothingBefore() {
        type(0, 1, "7");
        type(2, 0, " new ");
        type(1, 1, "2");
        assertThat(states()).containsExactly("CHANGED", "AS_IT_WAS", "CHANGED");
        assertThat(things.saved).isEmpty();
        grid.save();
        assertThat(things.saved).containsExactly("thing 1 7", "new 3");
        assertThat(states()).containsExactly("SAVED", "AS_IT_WAS", "SAVED");
        assertThat(grid.told.get()).contains(new GridModel.Told(2, 0, false, Optional.empty()));
        type(0, 1, "8");
        grid.save();
        assertThat(things.saved).as("a saved row goes on from its new edition").contains("thing 1 8");
    }

    @Test
    void whatCannotBeReadStaysAsItWasTypedAndItsRowIsNotSaved() {
        type(0, 1, "many");
        type(1, 0, "");
        type(2, 1, "9");
        assertThat(texts()).containsExactly("[thing 1, many]", "[, 2]", "[thing 3, 9]");
        assertThat(wrong(0, 1)).isEqualTo("records.unreadable");
        assertThat(wrong(1, 0)).isEqualTo("records.needed");
        grid.save();
        assertThat(things.saved).containsExactly("thing 3 9");
        assertThat(grid.told.get()).contains(new GridModel.Told(1, 2, false, Optional.empty()));
        type(0, 1, "4");
        type(1, 0, "named");
        grid.save();
        assertThat(things.saved).containsExactly("thing 3 9", "thing 1 4", "named 2");
    }

    @Test
    void eachStepIsTakenBackUntilItIsSaved() {
        grid.type(List.of(new GridModel.Typed(0, 1, "8"), new GridModel.Typed(1, 1, "x")));
        type(0, 0, "other");
        grid.undo();
        assertThat(texts()).containsExactly("[thing 1, 8]", "[thing 2, x]", "[thing 3, 3]");
        grid.giveUp();
        assertThat(grid.changed.get()).isZero();
        grid.undo();
        assertThat(states()).containsExactly("CHANGED", "WRONG", "AS_IT_WAS");
        grid.undo();
        assertThat(states()).containsOnly("AS_IT_WAS");
        assertThat(grid.undoable.get()).isFalse();
        type(0, 1, "8");
        grid.save();
        assertThat(grid.undoable.get()).as("what is in the books is not taken back").isFalse();
    }

    @Test
    void aRowThatTheBooksRefuseSaysWhyInItsCellAndTheOthersAreSaved() {
        type(0, 1, "13");
        type(1, 1, "5");
        grid.save();
        assertThat(wrong(0, 1)).isEqualTo("records.taken");
        assertThat(things.saved).containsExactly("thing 2 5");
        grid.save();
        assertThat(grid.told.get()).as("it is tried again, as what stood against it may be gone")
                .contains(new GridModel.Told(0, 1, false, Optional.empty()));
        type(0, 1, "14");
        grid.save();
        assertThat(things.saved).containsExactly("thing 2 5", "thing 1 14");
    }

    @Test
    void whatIsWrongInAListStandsInTheCellOfTheListOrElseOnTheRow() {
        type(0, 1, "99");
        type(0, 0, "thing.name[1].number");
        grid.save();
        assertThat(wrong(0, 0)).isEqualTo("records.taken");
        assertThat(wrong(0, 1)).isEmpty();
        type(0, 0, "thing.others[1].number");
        grid.save();
        assertThat(wrong(0, 1)).isEmpty();
        assertThat(grid.rows.getFirst().refused().map(Refusal::code)).contains("records.taken");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsTakenInAndWhatWasTypedStaysOverIt() {
        type(0, 1, "7");
        things.books.set(0, new Thing(new UUID(0, 1), "theirs", 50, 2));
        grid.save();
        assertThat(states()).containsExactly("REFUSED", "AS_IT_WAS", "AS_IT_WAS");
        assertThat(things.books.getFirst().number()).as("nothing is overwritten unseen").isEqualTo(50);
        assertThat(grid.isAnyMeanwhile()).isTrue();
        grid.takeIn();
        assertThat(texts().getFirst()).isEqualTo("[theirs, 7]");
        assertThat(grid.columns).allMatch(column -> grid.rows.getFirst().isTheirs(column));
        grid.save();
        assertThat(things.saved).containsExactly("theirs 7");
    }

    @Test
    void savingThatIsStoppedLeavesTheRestChanged() {
        type(0, 1, "7");
        type(1, 1, "8");
        things.beforeEach = grid::stop;
        grid.save();
        assertThat(things.saved).containsExactly("thing 1 7");
        assertThat(states()).containsExactly("SAVED", "CHANGED", "AS_IT_WAS");
        assertThat(grid.told.get()).contains(new GridModel.Told(1, 1, true, Optional.empty()));
    }

    @Test
    void whatIsNotAboutOneRowEndsSavingAtOnce() {
        type(0, 1, "7");
        type(1, 1, "8");
        things.standing = false;
        grid.save();
        assertThat(grid.told.get()).contains(new GridModel.Told(0, 2, false, Optional.of(Refusal.of("gate.stopped"))));
        assertThat(states()).containsExactly("CHANGED", "CHANGED", "AS_IT_WAS");
        things.standing = true;
        grid.save();
        assertThat(things.saved).containsExactly("thing 1 7", "thing 2 8");
    }

    @Test
    void newRowsAreSavedWhenSomethingStandsInThemAndGoOnAsAnyOther() {
        assertThat(grid.add(2)).isEqualTo(2);
        assertThat(states()).containsExactly("AS_IT_WAS", "AS_IT_WAS", "AS_IT_WAS", "NEW", "NEW");
        assertThat(grid.changed.get()).as("nothing is written yet").isZero();
        type(3, 1, "4");
        assertThat(wrong(3, 0)).isEqualTo("records.needed");
        type(3, 0, "made");
        grid.save();
        assertThat(things.saved).containsExactly("made 4");
        assertThat(states()).containsExactly("AS_IT_WAS", "AS_IT_WAS", "AS_IT_WAS", "SAVED", "NEW");
        assertThat(grid.told.get()).contains(new GridModel.Told(1, 0, false, Optional.empty()));
        type(3, 1, "5");
        grid.save();
        assertThat(things.books).as("the same is changed, not made again").hasSize(4);
        assertThat(things.saved).containsExactly("made 4", "made 5");
    }

    @Test
    void aRowThatIsRefusedStaysNewAndIsTriedAsNewAgain() {
        grid.add(1);
        grid.type(List.of(new GridModel.Typed(3, 0, "made"), new GridModel.Typed(3, 1, "8")));
        things.standing = false;
        grid.save();
        things.books.removeLast();
        things.standing = true;
        grid.save();
        assertThat(things.saved).containsExactly("made 8");
    }

    @Test
    void aSheetHasAnEndAndWhoMayMakeNothingGetsNoRow() {
        assertThat(grid.add(5_000)).isEqualTo(GridModel.MOST - 3);
        assertThat(grid.rows).hasSize(GridModel.MOST);
        things.made = false;
        grid.open(List.of());
        assertThat(grid.add(1)).isZero();
        assertThat(grid.rows).isEmpty();
    }

    @Test
    void aSheetOfNothingBeginsWithANewRow() {
        grid.open(List.of());
        assertThat(states()).containsExactly("NEW");
    }
}
