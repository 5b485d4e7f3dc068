package org.threeplug.kit.control;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.DatePickerSkin;

/// The calendar to pick a day from, with months and days named in the person's language. The toolkit names them in the machine's,
/// and offers no way to tell it otherwise; so what it wrote is written anew.
final class PersonsCalendar extends DatePickerSkin {

    private final Locale person;
    private boolean isNamed;

    PersonsCalendar(DatePicker picker, Locale person) {
        super(picker);
        this.person = person;
    }

    @Override
    public Node getPopupContent() {
        var content = super.getPopupContent();
        if (!isNamed) {
            isNamed = true;
            new Names<>(Arrays.asList(Month.values()), "LLLL", person).over(content, ".spinner-label");
            new Names<>(Arrays.asList(DayOfWeek.values()), "ccc", person).over(content, ".day-name-cell");
        }
        return content;
    }

    /// What the machine calls something, and what the person calls it.
    private static final class Names<T extends TemporalAccessor> {

        private final List<T> all;
        private final DateTimeFormatter machines;
        private final DateTimeFormatter persons;
        private boolean isWriting;

        Names(List<T> all, String pattern, Locale person) {
            this.all = all;
            machines = DateTimeFormatter.ofPattern(pattern, Locale.getDefault(Locale.Category.FORMAT));
            persons = DateTimeFormatter.ofPattern(pattern, person);
        }

        void over(Node content, String where) {
            content.lookupAll(where).stream()
                    .filter(Labeled.class::isInstance)
                    .map(Labeled.class::cast)
                    .forEach(label -> label.textProperty().subscribe(text -> name(label, text)));
        }

        /// A word may be one month in the machine's language and another in the person's, so what was just written is not read.
        private void name(Labeled label, String text) {
            if (isWriting || text == null) {
                return;
            }
            Predicate<T> isMeant = one -> machines.format(one).equalsIgnoreCase(text);
            all.stream().filter(isMeant).findFirst().ifPresent(one -> {
                isWriting = true;
                label.setText(persons.format(one));
                isWriting = false;
            });
        }
    }
}
