package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.catalog.OneProduct;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.variants.Family;
import org.threeplug.catalog.variants.FamilyOf;
import org.threeplug.catalog.variants.MakeVariants;
import org.threeplug.kernel.Ids;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// Variants of a product being made: by what they differ, and which of the combinations there are.
public final class VariantsForm {

    private static final int MOST_VALUES = 40;
    private static final int LONGEST_CODE = 60;

    final Fields fields = new Fields();
    final List<StringProperty> axes = new ArrayList<>();
    final List<StringProperty> values = new ArrayList<>();
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// Moves when other combinations come into question.
    final ObjectProperty<List<List<String>>> combinations = new SimpleObjectProperty<>(List.of());

    final ObjectProperty<Optional<Product>> product = new SimpleObjectProperty<>(Optional.empty());

    private final Map<List<String>, BooleanProperty> wanted = new LinkedHashMap<>();
    private final Asks asks;
    private final Office office;
    private Optional<Family> known = Optional.empty();

    @Inject
    public VariantsForm(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
        for (int i = 0; i < Family.MOST_AXES; i++) {
            axes.add(fields.text("axis" + i));
            values.add(fields.text("values" + i));
            axes.get(i).subscribe((_, _) -> combine());
            values.get(i).subscribe((_, _) -> combine());
        }
    }

    private record Read(Optional<Product> product, Optional<Family> family) {}

    void open(UUID id) {
        office.work().run(
                () -> new Read(asks.ask(new OneProduct(id)), asks.ask(new FamilyOf(id)).map(FamilyOf.Shown::family)), this::fill);
    }

    private void fill(Read read) {
        known = read.family();
        for (int i = 0; i < Family.MOST_AXES; i++) {
            int axis = i;
            axes.get(i).set(known.filter(family -> axis < family.axes().size()).map(family -> family.axes().get(axis)).orElse(""));
            values.get(i).set(known.filter(family -> axis < family.axes().size())
                    .map(family -> String.join(", ", family.members().stream()
                            .map(member -> member.values().get(axis))
                            .distinct()
                            .toList()))
                    .orElse(""));
        }
        product.set(read.product());
        fields.keep();
        combine();
    }

    /// Whether an axis can be left out or added no more.
    boolean isSettled() {
        return known.filter(family -> !family.members().isEmpty()).isPresent();
    }

    int settledAxes() {
        return isSettled() ? known.map(family -> family.axes().size()).orElse(0) : Family.MOST_AXES;
    }

    /// The words of an axis, divided by commas.
    List<String> words(int axis) {
        return Stream.of(values.get(axis).get().split("[,;،\\n]")).map(String::strip).filter(word -> !word.isEmpty())
                .distinct().limit(MOST_VALUES).toList();
    }

    private int used() {
        int used = 0;
        while (used < Family.MOST_AXES && !axes.get(used).get().isBlank() && !words(used).isEmpty()) {
            used++;
        }
        return used;
    }

    private void combine() {
        List<List<String>> all = List.of(List.of());
        int used = used();
        for (int axis = 0; axis < used; axis++) {
            var next = new ArrayList<List<String>>();
            for (var start : all) {
                words(axis).forEach(word -> next.add(Stream.concat(start.stream(), Stream.of(word)).toList()));
            }
            all = next;
        }
        combinations.set(used == 0 ? List.of() : List.copyOf(all));
    }

    /// The variant that is there already.
    boolean isMade(List<String> combination) {
        return known.stream().flatMap(family -> family.members().stream())
                .anyMatch(member -> folded(member.values()).equals(folded(combination)));
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /// Ticked from the start: whoever names two sizes and two colours most often has all four.
    BooleanProperty wanted(List<String> combination) {
        return wanted.computeIfAbsent(combination, _ -> new SimpleBooleanProperty(true));
    }

    List<List<String>> chosen() {
        return combinations.get().stream()
                .filter(combination -> !isMade(combination) && wanted(combination).get())
                .toList();
    }

    void save(Consumer<Integer> then) {
        fields.forgive();
        var of = product.get();
        if (of.isEmpty()) {
            return;
        }
        if (combinations.get().isEmpty()) {
            fields.refuse(axes.getFirst(), "catalog.variants-none");
            return;
        }
        var made = chosen().stream()
                .map(combination -> new MakeVariants.Variant(Ids.next(), combination, code(of.get(), combination), "", Optional.empty()))
                .toList();
        var command = new MakeVariants(
                Ids.next(), of.get().id(), axes.stream().limit(used()).map(axis -> axis.get().strip()).toList(), made);
        office.save(busy, fields, command, count -> {
            fields.keep();
            then.accept(count);
        });
    }

    /// Such as `SHIRT-40-RED`; where that is too long, or no two are told apart, its last letters are figures.
    private static String code(Product of, List<String> combination) {
        var end = String.join("-", combination).toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        var code = of.code() + "-" + end;
        return code.length() <= LONGEST_CODE
                ? code
                : code.substring(0, LONGEST_CODE - 9) + "-" + String.format(Locale.ROOT, "%08X", end.hashCode());
    }
}
