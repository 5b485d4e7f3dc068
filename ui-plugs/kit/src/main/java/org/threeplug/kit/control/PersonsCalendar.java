package org.threeplug.kit.control;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;

/// The calendar to pick a day from, in the person's language: the toolkit's own takes names, figures and the first day of the
/// week from the machine, and offers no way to tell it otherwise.
final class PersonsCalendar extends DatePickerSkin {

    private final MonthPane month;

    PersonsCalendar(DatePicker picker, Locale person) {
        super(picker);
        month = new MonthPane(person, day -> {
            picker.setValue(day);
            picker.hide();
        });
        picker.valueProperty().subscribe(day -> month.show(Optional.ofNullable(day)));
        picker.showingProperty().subscribe(showing -> {
            if (showing) {
                month.show(Optional.ofNullable(picker.getValue()));
                month.focusDay();
            }
        });
        month.show(Optional.<LocalDate>ofNullable(picker.getValue()));
    }

    @Override
    public Node getPopupContent() {
        // Asked for by the toolkit while it is still being made.
        return Optional.<Node>ofNullable(month).orElseGet(super::getPopupContent);
    }
}
