package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.identity.RoleMatrix;
import org.threeplug.identity.SwitchRole;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.Subject;
import org.threeplug.journal.WhatWasDone;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.pattern.History;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;

/// One role: what it lets people do, and what became of it.
public final class RoleModel {

    private static final Set<String> COMMANDS = Set.of("identity.save-role", "identity.switch-role", "identity.grant-rights", "SetUpStore", "setup.run");
    private static final int MOST = 100;

    final ObjectProperty<Optional<RoleMatrix.Row>> shown = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final RoleWords words;
    private final Surface surface;
    private final Office office;

    @Inject
    public RoleModel(Asks asks, RoleWords words, Surface surface, Office office) {
        this.asks = asks;
        this.words = words;
        this.surface = surface;
        this.office = office;
    }

    void open(String key) {
        office.work().run(
                () -> asks.ask(new RoleMatrix()).roles().stream()
                        .filter(row -> row.role().key().equals(key))
                        .findFirst(),
                shown::set);
    }

    List<String> rights() {
        return shown.get().stream()
                .flatMap(row -> row.role().rights().stream())
                .map(Permission::key)
                .sorted()
                .toList();
    }

    void switchTo(boolean active) {
        shown.get().ifPresent(row -> office.submit(busy, new SwitchRole(Ids.next(), row.role().key(), active), outcome -> {
            switch (outcome) {
                case Outcome.Done(var role, _) -> {
                    surface.done(active ? "role.brought-back" : "role.retired-now", words.name(role));
                    open(role.key());
                }
                case Outcome.Refused(var why) -> surface.refused(why);
            }
        }));
    }

    boolean mayEdit() {
        return office.may("identity.roles");
    }

    boolean maySeeHistory() {
        return office.may("journal.view");
    }

    void history(Consumer<List<History.Entry>> then) {
        shown.get().ifPresent(row -> {
            var key = row.role().key();
            office.work().run(
                    () -> asks.ask(new WhatWasDone(Subject.named(Subject.ROLE, key), COMMANDS, MOST)).stream()
                            .map(entry -> told(entry, key))
                            .toList(),
                    then);
        });
    }

    private History.Entry told(JournalEntry entry, String key) {
        var told = new ArrayList<String>();
        for (var change : entry.changes()) {
            switch (change.table()) {
                case "ROLE" -> told.addAll(limits(change, key));
                case "ROLE_PERMISSION" -> right(change, key).ifPresent(told::add);
                default -> {}
            }
        }
        var command = "command." + entry.command();
        var what = surface.texts().has(command) ? surface.text(command) : entry.command();
        return new History.Entry(
                entry.at(),
                entry.actor(),
                told.isEmpty() ? what : surface.text("history.entry", what, String.join(" · ", told)));
    }

    private List<String> limits(JournalEntry.Change change, String key) {
        if (!change.rowKey().equals(key)) {
            return List.of();
        }
        return change.values().stream()
                .filter(value -> !value.before().equals(value.after()) && surface.texts().has(word(value)))
                .map(value -> value.before().isEmpty()
                        ? surface.text("history.set", surface.text(word(value)), said(value, value.after()))
                        : value.after().isEmpty()
                                ? surface.text("history.emptied", surface.text(word(value)), said(value, value.before()))
                                : surface.text("history.turned", surface.text(word(value)), said(value, value.before()), said(value, value.after())))
                .collect(Collectors.toList());
    }

    private static String word(JournalEntry.Value value) {
        return switch (value.column()) {
            case "NAME" -> "role.name";
            case "LINE_DISCOUNT_LIMIT" -> "role.line";
            case "TICKET_DISCOUNT_LIMIT" -> "role.ticket";
            case "OPEN_ITEM_LIMIT" -> "role.open-item";
            case "ACTIVE" -> "product.state";
            default -> "";
        };
    }

    private String said(JournalEntry.Value value, String stored) {
        return switch (value.column()) {
            case "LINE_DISCOUNT_LIMIT", "TICKET_DISCOUNT_LIMIT" -> RoleHistory.percent(stored, surface.formats());
            case "OPEN_ITEM_LIMIT" -> RoleHistory.amount(stored, office.currency(), surface.formats());
            case "ACTIVE" -> surface.text(Boolean.parseBoolean(stored) ? "role.active" : "role.retired");
            default -> stored;
        };
    }

    private Optional<String> right(JournalEntry.Change change, String key) {
        var role = RoleHistory.value(change, "ROLE_KEY");
        var right = RoleHistory.value(change, "PERMISSION");
        if (!role.map(each -> each.before().isEmpty() ? each.after() : each.before()).equals(Optional.of(key))) {
            return Optional.empty();
        }
        return right.map(each -> each.before().isEmpty()
                ? surface.text("role.given", words.right(each.after()))
                : surface.text("role.taken", words.right(each.before())));
    }
}
