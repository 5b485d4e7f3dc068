package org.threeplug.persistence.records.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.threeplug.records.Field;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;
import org.threeplug.records.Sight;
import org.threeplug.sheets.SheetCell;
import org.threeplug.sheets.SheetPlan;
import org.threeplug.sheets.SheetPlan.Reason;
import org.threeplug.sheets.SheetUses;

/// Which column of a sheet holds which field of a kind: what somebody said first, then the words of the fields in whichever language.
/// A field that its reader does not see, or that no sheet writes, is passed over.
final class RecordColumns implements SheetUses {

    private final RecordSheets.Order order;
    private final List<String> headings;
    private final List<List<String>> samples;
    private final List<Optional<String>> taken = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    RecordColumns(RecordSheets.Order order, List<String> headings, List<List<String>> samples) {
        this.order = order;
        this.headings = List.copyOf(headings);
        this.samples = samples;
        var chosen = chosen();
        var given = new HashSet<>(chosen.values());
        var seen = new HashSet<String>();
        for (var heading : headings) {
            var said = Optional.ofNullable(chosen.get(folded(heading)));
            if (said.isPresent()) {
                take(said.get(), Reason.CHOSEN, seen);
            } else {
                var word = key(heading);
                take(word, word.isEmpty() ? Reason.UNKNOWN : given.contains(word) ? Reason.SECOND : Reason.WORD, seen);
            }
        }
    }

    /// The first column that holds a field is the one that counts.
    private void take(Optional<String> field, Reason reason, Set<String> seen) {
        boolean second = reason == Reason.SECOND || field.filter(key -> !seen.add(key)).isPresent();
        taken.add(second ? Optional.empty() : field);
        reasons.add(second ? Reason.SECOND : reason);
    }

    /// What was said of headings, nothing for those that are to be passed over.
    private Map<String, Optional<String>> chosen() {
        var chosen = new HashMap<String, Optional<String>>();
        order.reading().columns().forEach((heading, title) -> chosen.put(folded(heading), key(title)));
        return chosen;
    }

    private Optional<String> key(String word) {
        return Optional.ofNullable(order.wording().headings().get(folded(word)))
                .filter(key -> isWritten(order.type(), order.sight(), key));
    }

    /// A star marks what is needed where the program names the columns.
    private static String folded(String heading) {
        var plain = SheetCell.plain(heading).toLowerCase(Locale.ROOT);
        return plain.endsWith("*") ? plain.substring(0, plain.length() - 1).strip() : plain;
    }

    private static boolean isWritten(RecordType type, Sight sight, String key) {
        return LineColumns.of(type, key)
                .map(place -> sight.sees(place.list()) && sight.of(place.list()).sees(place.field()))
                .orElseGet(() -> sight.field(key).filter(field -> field.lines().isEmpty() && type.isWritten(field)).isPresent());
    }

    /// The key of a field that no column holds and a record cannot do without.
    Optional<String> lacks() {
        return order.type().fields().stream()
                .filter(field -> field.is(Field.Trait.REQUIRED) && field.series().isEmpty())
                .map(Field::key)
                .filter(key -> taken.stream()
                        .flatMap(Optional::stream)
                        .noneMatch(one -> one.equals(key) || one.startsWith(key + ".")))
                .findFirst();
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean isHeading() {
        return reasons.contains(Reason.CHOSEN) || understood() > 0 && lacks().isEmpty();
    }

    @Override
    public int understood() {
        return (int) taken.stream().flatMap(Optional::stream).count();
    }

    List<RecordSheets.Use> fields() {
        var uses = new ArrayList<RecordSheets.Use>();
        for (int i = 0; i < headings.size(); i++) {
            uses.add(new RecordSheets.Use(headings.get(i), taken.get(i)));
        }
        return uses;
    }

    @Override
    public List<SheetPlan.Use> uses() {
        var uses = new ArrayList<SheetPlan.Use>();
        for (int i = 0; i < headings.size(); i++) {
            uses.add(new SheetPlan.Use(headings.get(i), taken.get(i), reasons.get(i), SheetPlan.Use.examples(samples, i)));
        }
        return uses;
    }
}
