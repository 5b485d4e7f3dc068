package org.threeplug.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.kernel.Essence;
import org.threeplug.kernel.Permission;
import org.threeplug.states.Machine;

/// A kind of record, declared: everything the program does with it is computed from here.
///
/// ```java
/// public static final RecordType TYPE = RecordType.of("suppliers", NUMBER, NAME, TERMS)
///         .seenLike("ledger.view").editedLike("catalog.edit").place("goods", "goods", 30, "store");
/// ```
public final class RecordType implements Essence {

    /// Where the shell offers the kind.
    ///
    /// @param area one of the nine parts of the window, such as `goods`
    /// @param group the heading it stands under there, a text key of the plug
    /// @param icon the name of an icon of the kit
    public record Place(String area, String group, int order, String icon) {}

    private record Shape(
            String key,
            List<Field<?>> fields,
            Field<String> title,
            Set<String> seenLike,
            Set<String> editedLike,
            Place place,
            boolean large,
            List<Check> checks,
            Optional<Machine<?, Entry>> states) {}

    private final Shape shape;
    private final Map<String, Field<?>> byKey = new LinkedHashMap<>();

    private RecordType(Shape shape) {
        this.shape = shape;
        for (var field : shape.fields()) {
            if (byKey.put(field.key(), field) != null) {
                throw new IllegalArgumentException("Two fields of %s are called %s".formatted(shape.key(), field.key()));
            }
        }
    }

    /// The first text names a record until [#named] says otherwise.
    ///
    /// @param key the plural in lower case, such as `suppliers`; rights, commands, words and the table begin with it
    public static RecordType of(String key, Field<?>... fields) {
        if (!key.matches("[a-z]+(?:[-.][a-z]+)*")) {
            throw new IllegalArgumentException("The key '%s' is not in lower case".formatted(key));
        }
        var title = Stream.of(fields).filter(Field::isText).findFirst().orElseThrow();
        return new RecordType(new Shape(
                key, List.of(fields), text(title), Set.of(), Set.of(), new Place("set-up", "store", 90, "note"), false, List.of(),
                Optional.empty()));
    }

    @SuppressWarnings("unchecked")
    private static Field<String> text(Field<?> field) {
        return (Field<String>) field;
    }

    private RecordType with(UnaryOperator<Shape> change) {
        return new RecordType(change.apply(shape));
    }

    /// By which field a person calls a record, and in whose order a list stands.
    public RecordType named(Field<String> title) {
        return with(s -> new Shape(
                s.key, s.fields, title, s.seenLike, s.editedLike, s.place, s.large, s.checks, s.states));
    }

    /// Roles that have one of these rights may look and, where they may export lists, export.
    public RecordType seenLike(String... rights) {
        return with(s -> new Shape(
                s.key, s.fields, s.title, Set.of(rights), s.editedLike, s.place, s.large, s.checks, s.states));
    }

    /// Roles that have one of these rights may do all the rest.
    public RecordType editedLike(String... rights) {
        return with(s -> new Shape(
                s.key, s.fields, s.title, s.seenLike, Set.of(rights), s.place, s.large, s.checks, s.states));
    }

    public RecordType place(String area, String group, int order, String icon) {
        return with(s -> new Shape(
                s.key, s.fields, s.title, s.seenLike, s.editedLike, new Place(area, group, order, icon), s.large, s.checks,
                s.states));
    }

    /// There may be a million: what sorts and narrows the list gets an index, and nothing goes through all of them.
    public RecordType large() {
        return with(s -> new Shape(
                s.key, s.fields, s.title, s.seenLike, s.editedLike, s.place, true, s.checks, s.states));
    }

    public RecordType check(Check check) {
        return with(s -> new Shape(
                s.key, s.fields, s.title, s.seenLike, s.editedLike, s.place, s.large,
                Stream.concat(s.checks.stream(), Stream.of(check)).toList(), s.states));
    }

    /// How its records go from one state to the next; no form writes the state's field.
    public RecordType states(Machine<?, Entry> machine) {
        return with(s -> new Shape(
                s.key, s.fields, s.title, s.seenLike, s.editedLike, s.place, s.large, s.checks, Optional.of(machine)));
    }

    public String key() {
        return shape.key;
    }

    /// What its table is called, such as `PAYMENT_TERMS`.
    public String table() {
        return shape.key.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /// The columns of its table that hold text.
    public List<String> textColumns() {
        return shape.fields.stream()
                .filter(field -> field.isText() || field.holds() instanceof Holds.Choice<?>)
                .flatMap(field -> field.isCompared()
                        ? Stream.of(field.column(), field.comparedColumn())
                        : Stream.of(field.column()))
                .toList();
    }

    public List<Field<?>> fields() {
        return shape.fields;
    }

    public Optional<Field<?>> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Field<String> title() {
        return shape.title;
    }

    /// What a person calls a record.
    public String title(Entry entry) {
        return entry.find(shape.title).orElse("");
    }

    public Place place() {
        return shape.place;
    }

    public boolean isLarge() {
        return shape.large;
    }

    public List<Check> checks() {
        return shape.checks;
    }

    public Optional<Machine<?, Entry>> states() {
        return shape.states;
    }

    /// Whether this field says in which state a record is.
    public boolean isState(Field<?> field) {
        return shape.states.filter(machine -> machine.field().equals(field.key())).isPresent();
    }

    public Permission permission(Act act) {
        return new Permission(shape.key + "." + act.word());
    }

    /// Every right of the kind, with the rights whose bearers have it from the start: those of [Act], those of fields, those
    /// of transitions.
    public Map<String, Set<String>> rights() {
        var rights = new LinkedHashMap<String, Set<String>>();
        rights.put(permission(Act.VIEW).key(), either(shape.seenLike, shape.editedLike));
        rights.put(permission(Act.EDIT).key(), shape.editedLike);
        rights.put(permission(Act.RETIRE).key(), shape.editedLike);
        rights.put(permission(Act.EXPORT).key(), either(shape.seenLike, shape.editedLike));
        rights.put(permission(Act.IMPORT).key(), shape.editedLike);
        shape.fields.forEach(field -> field.seenBy().ifPresent(right -> rights.put(right, shape.editedLike)));
        shape.states.ifPresent(machine -> machine.rights().forEach(right -> rights.putIfAbsent(right, shape.editedLike)));
        return rights;
    }

    private static Set<String> either(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    /// The kinds that its fields point to.
    public List<RecordType> refs() {
        var refs = new ArrayList<RecordType>();
        for (var field : shape.fields) {
            if (field.holds() instanceof Holds.Ref(var of)) {
                refs.add(of);
            }
        }
        return refs;
    }

    @Override
    public Object essence() {
        return shape.key;
    }

    @Override
    public String toString() {
        return shape.key;
    }
}
