package org.threeplug.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a table declares: how its rows come together with those of another node, whether the journal holds them, and which
/// of its columns tell about persons. Every column that holds text is named, as personal or as plain, so that a new one is
/// thought about.
///
/// @param table as the database spells it; with its schema and a dot before it for a plug's own
/// @param journalled whether each change of a row is written to the journal, from which the table is made again
/// @param personal the columns that tell about persons
/// @param plain the columns of text that do not
public record TableRule(String table, Merge merge, boolean journalled, List<PersonalColumn> personal, Set<String> plain) {

    public TableRule {
        personal = List.copyOf(personal);
        plain = Set.copyOf(plain);
        if (merge == Merge.LOCAL && journalled) {
            throw new IllegalArgumentException(table + " is of this computer alone and does not belong in the journal");
        }
        var named = new HashSet<>(plain);
        for (var column : personal) {
            if (!named.add(column.name())) {
                throw new IllegalArgumentException(table + "." + column.name() + " is declared twice");
            }
        }
        var persons = personal.stream()
                .filter(PersonalColumn::isSealed)
                .map(PersonalColumn::person)
                .distinct()
                .count();
        if (persons > 1) {
            throw new IllegalArgumentException(table + " seals columns of two persons; a row has one key");
        }
        if (persons > 0 && !journalled) {
            throw new IllegalArgumentException(table + " is not journalled and has nothing to seal");
        }
    }

    /// A table without text. What is derived or local is not journalled, all else is.
    public static TableRule of(String table, Merge merge) {
        boolean journalled = merge != Merge.DERIVED && merge != Merge.LOCAL;
        return new TableRule(table, merge, journalled, List.of(), Set.of());
    }

    /// Derived rows that the journal holds all the same, as making them again would take long.
    public TableRule andJournalled() {
        return new TableRule(table, merge, true, personal, plain);
    }

    /// Texts that tell who the person in a column is: sealed in the journal, blanked by an erasure.
    public TableRule sealed(String person, String... columns) {
        return with(Optional.of(person), PersonalColumn.Treatment.SEALED, columns);
    }

    /// Texts by which the person in a column is recognised: sealed in the journal and shown to nobody.
    public TableRule secret(String person, String... columns) {
        return with(Optional.of(person), PersonalColumn.Treatment.SECRET, columns);
    }

    /// Names of the person in a column that are part of who did what.
    public TableRule kept(String person, String... columns) {
        return with(Optional.of(person), PersonalColumn.Treatment.KEPT, columns);
    }

    /// Names of somebody whom the row does not say, that are part of who did what.
    public TableRule keptName(String... columns) {
        return with(Optional.empty(), PersonalColumn.Treatment.KEPT, columns);
    }

    /// Texts that tell about nobody.
    public TableRule plain(String... columns) {
        var all = new HashSet<>(plain);
        all.addAll(Arrays.asList(columns));
        return new TableRule(table, merge, journalled, personal, all);
    }

    private TableRule with(Optional<String> person, PersonalColumn.Treatment treatment, String... columns) {
        var all = new ArrayList<>(personal);
        for (var column : columns) {
            all.add(new PersonalColumn(column, person, treatment));
        }
        return new TableRule(table, merge, journalled, all, plain);
    }

    /// The column that says whose the sealed columns are.
    public Optional<String> sealedFor() {
        return personal.stream()
                .filter(PersonalColumn::isSealed)
                .findFirst()
                .flatMap(PersonalColumn::person);
    }

    /// The columns that the journal holds under a person's key only.
    public Set<String> sealedColumns() {
        return named(personal.stream().filter(PersonalColumn::isSealed).toList());
    }

    /// The columns that are shown to nobody.
    public Set<String> secretColumns() {
        return named(personal.stream().filter(PersonalColumn::isSecret).toList());
    }

    /// Every column of text that is declared.
    public Set<String> texts() {
        var all = new TreeSet<>(plain);
        personal.forEach(column -> all.add(column.name()));
        return all;
    }

    /// In one line, from which [#parse] makes it again; it stands beside a plug's table so that it is known without the plug.
    public String words() {
        return merge + (journalled ? " journalled" : " -")
                + personal.stream()
                        .map(column -> " " + column.treatment() + ":" + column.name() + ":" + column.person().orElse(""))
                        .collect(Collectors.joining())
                + new TreeSet<>(plain).stream().map(column -> " PLAIN:" + column).collect(Collectors.joining());
    }

    /// @throws IllegalArgumentException for what are no such words
    public static TableRule parse(String table, String words) {
        var parts = words.split(" ");
        if (parts.length < 2) {
            throw new IllegalArgumentException("not a declaration: " + words);
        }
        var personal = new ArrayList<PersonalColumn>();
        var plain = new HashSet<String>();
        for (var part : Arrays.copyOfRange(parts, 2, parts.length)) {
            var column = part.split(":", -1);
            if (column.length == 2 && "PLAIN".equals(column[0])) {
                plain.add(column[1]);
            } else if (column.length == 3) {
                var person = Optional.of(column[2]).filter(name -> !name.isEmpty());
                personal.add(new PersonalColumn(column[1], person, PersonalColumn.Treatment.valueOf(column[0])));
            } else {
                throw new IllegalArgumentException("not a declaration: " + words);
            }
        }
        return new TableRule(table, Merge.valueOf(parts[0]), "journalled".equals(parts[1]), personal, plain);
    }

    private static Set<String> named(List<PersonalColumn> columns) {
        return columns.stream().map(PersonalColumn::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
