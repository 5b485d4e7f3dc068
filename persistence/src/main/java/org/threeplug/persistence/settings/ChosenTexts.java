package org.threeplug.persistence.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.settings.SettingGroup;

/// Declared settings as named texts, one row for each that was chosen. Where there is none, what was declared holds, also when the
/// program changes its mind about that.
final class ChosenTexts {

    private static final String NOTHING = "";

    private ChosenTexts() {}

    /// @param currency in which amounts are
    static Entry read(SettingGroup group, Map<String, String> texts, Currency currency) {
        var initial = group.initial();
        var values = new HashMap<>(initial.values());
        for (var field : group.fields()) {
            var text = texts.get(group.name(field));
            if (text == null) {
                continue;
            }
            if (text.equals(NOTHING) || text.equals(Boolean.FALSE.toString()) && field.holds() instanceof Holds.Flag) {
                values.remove(field.key());
            } else {
                values.put(field.key(), value(field, text, currency));
            }
        }
        return new Entry(initial.id(), values, true, 0);
    }

    static Map<String, String> write(SettingGroup group, Entry chosen) {
        var texts = new TreeMap<String, String>();
        for (var field : group.fields()) {
            texts.put(group.name(field), text(field, chosen));
        }
        return texts;
    }

    private static String text(Field<?> field, Entry chosen) {
        var value = chosen.values().get(field.key());
        return switch (value) {
            case null -> field.holds() instanceof Holds.Flag ? Boolean.FALSE.toString() : NOTHING;
            case Money money -> Long.toString(money.minor());
            case Percent percent -> Long.toString(percent.tenThousandths());
            case Quantity quantity -> quantity.value().stripTrailingZeros().toPlainString();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    private static Object value(Field<?> field, String text, Currency currency) {
        return switch (field.holds()) {
            case Holds.Amount _ -> new Money(Long.parseLong(text), currency);
            case Holds.Share _ -> new Percent(Integer.parseInt(text));
            case Holds.Count _ -> Quantity.of(text);
            case Holds.Day _ -> LocalDate.parse(text);
            case Holds.Moment _ -> Instant.parse(text);
            case Holds.Flag _ -> true;
            case Holds.Choice<?>(var of) -> Arrays.stream(of.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + of.getSimpleName() + " is called " + text));
            case Holds.Text _, Holds.Code _, Holds.OneOf _ -> text;
            case Holds.Ref _, Holds.Lines _ -> throw new IllegalStateException(field.key() + " is no setting");
        };
    }
}
