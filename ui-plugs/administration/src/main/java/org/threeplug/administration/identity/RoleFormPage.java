package org.threeplug.administration.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.threeplug.identity.Role;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.FormPage;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.plug.Area;

/// A role to fill in: how far it decides alone, and each right by its area.
final class RoleFormPage extends FormPage {

    private final RoleForm model;
    private final Consumer<Role> done;

    /// @param model filled already
    /// @param done goes on from what was saved
    RoleFormPage(RoleForm model, RoleWords words, Office office, Surface surface, Consumer<Role> done) {
        this.model = model;
        this.done = done;
        super(
                surface,
                form(model, words, office, surface),
                model.fields,
                () -> model.isNew() ? surface.text("role.new") : model.name.get(),
                surface.text(model.isNew() ? "role.create" : "role.save"));
    }

    private static Form form(RoleForm model, RoleWords words, Office office, Surface surface) {
        var form = new Form(surface.text("role"), surface.texts())
                .text("name", surface.text("role.name"), "", model.name)
                .percent("lineDiscountLimit", surface.text("role.line"), surface.text("role.line.help"), model.line)
                .percent("ticketDiscountLimit", surface.text("role.ticket"), surface.text("role.ticket.help"), model.ticket)
                .money("openItemLimit", surface.text("role.open-item"), surface.text("role.open-item.help"), office.currency(), model.openItem);
        sections(model).forEach((area, rights) -> {
            form.section(words.area(area(area)));
            rights.stream()
                    .sorted(Comparator.comparing(words::right))
                    .forEach(right -> form.check("right:" + right, words.right(right), "", model.rights.get(right)));
        });
        return form;
    }

    private static TreeMap<Integer, List<String>> sections(RoleForm model) {
        return model.inOrder().stream()
                .collect(Collectors.groupingBy(
                        right -> RoleWords.area(right).map(Area::ordinal).orElse(Area.values().length),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static Optional<Area> area(int ordinal) {
        return ordinal < Area.values().length ? Optional.of(Area.values()[ordinal]) : Optional.empty();
    }

    @Override
    protected void save() {
        model.save(saved -> {
            surface().done("role.saved", saved.name());
            done.accept(saved);
        });
    }

    @Override
    protected String first() {
        return "name";
    }
}
