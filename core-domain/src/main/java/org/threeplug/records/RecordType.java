package org.threeplug.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.kernel.Essence;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.merging.PartyRole;
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

    /// What is said of the fields of lines.
    private static final Set<Field.Trait> PLAIN_IN_LINES =
            Set.of(Field.Trait.REQUIRED, Field.Trait.UNIQUE, Field.Trait.PERSONAL);

    /// Whoever forgets customers without asking anybody forgets people in records.
    private static final Set<String> ERASED_LIKE = Set.of("customers.erase-approve");

    /// Names the lines of figures alone.
    private static final Field<String> NOTHING = Field.text("nothing", 1);

    /// What the records of an extra say more about.
    private record Host(String view, String edit) {}

    private final String key;
    private final List<Field<?>> fields;
    private final Map<String, Field<?>> byKey = new LinkedHashMap<>();
    private Field<String> title;
    private Set<String> seenLike = Set.of();
    private Set<String> editedLike = Set.of();
    private Place place = new Place("set-up", "store", 90, "note");
    private boolean large;
    private boolean lasting;
    private boolean lines;
    private List<Check> checks = List.of();
    private List<Guard> guards = List.of();
    private Optional<Machine<?, Entry>> states = Optional.empty();
    private Optional<String> older = Optional.empty();
    private Optional<Field<String>> known = Optional.empty();
    private String entity = "record";
    private Optional<Host> host = Optional.empty();
    private Optional<PartyRole> role = Optional.empty();
    private final Map<KindCommand, List<String>> was = new HashMap<>();

    private RecordType(String key, List<Field<?>> fields) {
        this.key = key;
        this.fields = fields;
        for (var field : fields) {
            if (byKey.put(field.key(), field) != null) {
                throw new IllegalArgumentException("Two fields of %s are called %s".formatted(key, field.key()));
            }
        }
        if (fields.stream().anyMatch(field -> field.lines().isPresent() && !Set.of(Field.Trait.REQUIRED).containsAll(field.traits()))) {
            throw new IllegalArgumentException("A list of %s can be required and nothing else".formatted(key));
        }
        this.title = text(fields.stream().filter(Field::isText).findFirst().orElse(NOTHING));
    }

    /// The first text names a record until [#named] says otherwise.
    ///
    /// @param key the plural in lower case, such as `suppliers`; rights, commands, words and the table begin with it
    public static RecordType of(String key, Field<?>... fields) {
        if (List.of(fields).stream().anyMatch(field -> field.is(Field.Trait.PERSONAL))) {
            throw new IllegalArgumentException("A record of %s is no person; the lines of a list in it can be".formatted(key));
        }
        return named(key, fields);
    }

    private static RecordType named(String key, Field<?>... fields) {
        if (!key.matches("[a-z]+(?:[-.][a-z]+)*")) {
            throw new IllegalArgumentException("The key '%s' is not in lower case".formatted(key));
        }
        return new RecordType(key, List.of(fields));
    }

    /// A sub-declaration: what stands in each line of a list inside a record. It has no rights, place or table of lists by itself.
    ///
    /// @param key such as `supplier-contacts`; words and the table begin with it
    public static RecordType lines(String key, Field<?>... fields) {
        for (var field : fields) {
            boolean plain = field.series().isEmpty()
                    && field.stored().isEmpty()
                    && PLAIN_IN_LINES.containsAll(field.traits())
                    && !(field.holds() instanceof Holds.Lines)
                    && !(field.holds() instanceof Holds.Ref);
            if (!plain) {
                throw new IllegalArgumentException("%s of %s has what a line cannot have".formatted(field.key(), key));
            }
        }
        return named(key, fields).with(to -> to.lines = true);
    }

    @SuppressWarnings("unchecked")
    private static Field<String> text(Field<?> field) {
        return (Field<String>) field;
    }

    private RecordType with(Consumer<RecordType> change) {
        var copy = new RecordType(key, fields);
        copy.title = title;
        copy.seenLike = seenLike;
        copy.editedLike = editedLike;
        copy.place = place;
        copy.large = large;
        copy.lasting = lasting;
        copy.lines = lines;
        copy.checks = checks;
        copy.guards = guards;
        copy.states = states;
        copy.older = older;
        copy.known = known;
        copy.entity = entity;
        copy.host = host;
        copy.role = role;
        copy.was.putAll(was);
        change.accept(copy);
        return copy;
    }

    /// By which field a person calls a record, and in whose order a list stands.
    public RecordType named(Field<String> field) {
        return with(to -> to.title = field);
    }

    /// Roles that have one of these rights may look and, where they may export lists, export.
    public RecordType seenLike(String... rights) {
        return with(to -> to.seenLike = Set.of(rights));
    }

    /// Roles that have one of these rights may do all the rest.
    public RecordType editedLike(String... rights) {
        return with(to -> to.editedLike = Set.of(rights));
    }

    public RecordType place(String area, String group, int order, String icon) {
        return with(to -> to.place = new Place(area, group, order, icon));
    }

    /// There may be a million: what sorts and narrows the list gets an index, and nothing goes through all of them.
    public RecordType large() {
        return with(to -> to.large = true);
    }

    /// Its records are never retired.
    public RecordType lasting() {
        return with(to -> to.lasting = true);
    }

    public RecordType check(Check check) {
        return with(to -> to.checks = Stream.concat(checks.stream(), Stream.of(check)).toList());
    }

    /// A rule that looks at the books, which the command alone asks.
    public RecordType guard(Guard guard) {
        return with(to -> to.guards = Stream.concat(guards.stream(), Stream.of(guard)).toList());
    }

    /// How its records go from one state to the next; no form writes the state's field.
    public RecordType states(Machine<?, Entry> machine) {
        return with(to -> to.states = Optional.of(machine));
    }

    /// Its table was there before it was declared, with columns that other parts of the program read. There are few of such
    /// records: they are sorted and found as they are read.
    public RecordType older(String table) {
        return with(to -> to.older = Optional.of(table));
    }

    /// Its rows bear no id: a record is known by a code that never changes, and its id is made of that.
    public RecordType knownBy(Field<String> code) {
        return with(to -> to.known = Optional.of(code));
    }

    /// As what the journal knows its records, where that was said before the kind was declared.
    public RecordType subject(String named) {
        return with(to -> to.entity = named);
    }

    /// One of its records may turn out to be another one, which then takes its place: whatever points to the first means the other.
    ///
    /// @param as what its records are to the shop
    public RecordType merges(PartyRole as) {
        return with(to -> to.role = Optional.of(as));
    }

    /// Its records say more about things that have a table elsewhere, each under the id of its thing: whoever may see the thing sees
    /// them, whoever may change the thing changes them. They have no place and no rights of their own.
    ///
    /// @param thing as what the journal knows it
    public RecordType extraOf(String thing, String viewRight, String editRight) {
        return with(to -> {
            to.entity = thing;
            to.host = Optional.of(new Host(viewRight, editRight));
            to.lasting = true;
        });
    }

    /// What a command of the kind was called before it was declared, the oldest first.
    public RecordType formerly(KindCommand command, String... names) {
        return with(to -> to.was.put(command, List.of(names)));
    }

    public String key() {
        return key;
    }

    /// What its table is called, such as `PAYMENT_TERMS`.
    public String table() {
        return older.orElse(key).replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }

    public boolean isOlder() {
        return older.isPresent();
    }

    public boolean isLasting() {
        return lasting;
    }

    /// Whether it is declared for the lines of another kind.
    public boolean isLines() {
        return lines;
    }

    /// The fields that hold lists of lines.
    public List<Field<List<Entry>>> lists() {
        return fields.stream()
                .filter(field -> field.lines().isPresent())
                .map(RecordType::list)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Field<List<Entry>> list(Field<?> field) {
        return (Field<List<Entry>>) field;
    }

    /// Whether it tells about persons: in its lines, each of whom is one.
    public boolean isPersonal() {
        return fields.stream().anyMatch(field ->
                field.is(Field.Trait.PERSONAL) || field.lines().filter(RecordType::isPersonal).isPresent());
    }

    /// The lists whose lines are persons.
    public List<Field<List<Entry>>> people() {
        return lists().stream().filter(list -> list.lines().orElseThrow().isPersonal()).toList();
    }

    /// The columns that tell who a person is.
    public List<String> personalColumns() {
        return fields.stream().filter(field -> field.is(Field.Trait.PERSONAL)).map(Field::column).toList();
    }

    /// The fields that have a column in its table.
    public List<Field<?>> columns() {
        return fields.stream().filter(field -> field.lines().isEmpty()).toList();
    }

    /// A field, or one of its lines by what both are called: `contacts.phone`.
    public Optional<Field<?>> at(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? field(path)
                : field(path.substring(0, dot)).flatMap(Field::lines).flatMap(of -> of.field(path.substring(dot + 1)));
    }

    public Optional<Field<String>> knownBy() {
        return known;
    }

    public String entity() {
        return entity;
    }

    List<String> was(KindCommand command) {
        return was.getOrDefault(command, List.of());
    }

    /// The id that a record has in the books.
    public UUID id(Entry entry) {
        return known.flatMap(entry::find).map(code -> Ids.named(entity, code)).orElse(entry.id());
    }

    /// Whether a second column holds what people compare the texts of a field by.
    public boolean compares(Field<?> field) {
        return older.isEmpty() && field.isCompared();
    }

    /// The columns of its table that hold text.
    public List<String> textColumns() {
        return fields.stream()
                .filter(field -> field.isText() || field.holds() instanceof Holds.Choice<?>)
                .flatMap(field -> compares(field)
                        ? Stream.of(field.column(), field.comparedColumn())
                        : Stream.of(field.column()))
                .toList();
    }

    public List<Field<?>> fields() {
        return fields;
    }

    public Optional<Field<?>> field(String named) {
        return Optional.ofNullable(byKey.get(named));
    }

    public Field<String> title() {
        return title;
    }

    /// What a person calls a record.
    public String title(Entry entry) {
        return entry.find(title).orElse("");
    }

    public Place place() {
        return place;
    }

    public boolean isLarge() {
        return large;
    }

    /// The fields that point to what may have been merged, each with the role of what it points to.
    public Map<Field<UUID>, PartyRole> followed() {
        var followed = new LinkedHashMap<Field<UUID>, PartyRole>();
        for (var field : fields) {
            if (field.holds() instanceof Holds.Ref ref) {
                ref.of().role.ifPresent(as -> followed.put(pointer(field), as));
            }
        }
        return followed;
    }

    @SuppressWarnings("unchecked")
    private static Field<UUID> pointer(Field<?> field) {
        return (Field<UUID>) field;
    }

    public List<Check> checks() {
        return checks;
    }

    public List<Guard> guards() {
        return guards;
    }

    public Optional<Machine<?, Entry>> states() {
        return states;
    }

    /// Whether this field says in which state a record is.
    public boolean isState(Field<?> field) {
        return states.filter(machine -> machine.field().equals(field.key())).isPresent();
    }

    /// Whether people write this field, in forms and in sheets.
    public boolean isWritten(Field<?> field) {
        return !isState(field) && !field.is(Field.Trait.PROGRAM);
    }

    public Permission permission(Act act) {
        return new Permission(host.map(of -> act == Act.VIEW ? of.view() : of.edit()).orElse(key + "." + act.word()));
    }

    /// Every right of the kind, with the rights whose bearers have it from the start: those of [Act], those of fields, those
    /// of transitions.
    public Map<String, Set<String>> rights() {
        var rights = new LinkedHashMap<String, Set<String>>();
        rights.put(permission(Act.VIEW).key(), either(seenLike, editedLike));
        rights.put(permission(Act.EDIT).key(), editedLike);
        if (!lasting) {
            rights.put(permission(Act.RETIRE).key(), editedLike);
        }
        rights.put(permission(Act.EXPORT).key(), either(seenLike, editedLike));
        rights.put(permission(Act.IMPORT).key(), editedLike);
        if (isPersonal()) {
            rights.put(permission(Act.ERASE).key(), ERASED_LIKE);
        }
        seenBy().forEach(right -> rights.put(right, editedLike));
        states.ifPresent(machine -> machine.rights().forEach(right -> rights.putIfAbsent(right, editedLike)));
        return rights;
    }

    private Stream<String> seenBy() {
        return fields.stream().flatMap(field ->
                Stream.concat(field.seenBy().stream(), field.lines().stream().flatMap(RecordType::seenBy)));
    }

    private static Set<String> either(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    /// The other kinds that its fields point to.
    public List<RecordType> refs() {
        var refs = new ArrayList<RecordType>();
        for (var field : fields) {
            if (field.holds() instanceof Holds.Ref ref && !isSame(ref.of())) {
                refs.add(ref.of());
            }
        }
        return refs;
    }

    /// Whether it is this kind, as it stood at any time while it was declared.
    public boolean isSame(RecordType other) {
        return key.equals(other.key);
    }

    @Override
    public Object essence() {
        return key;
    }

    @Override
    public String toString() {
        return key;
    }
}
