package org.threeplug.operations.parties;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.office.Forms;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.parties.InRole;
import org.threeplug.parties.Known;
import org.threeplug.parties.PartyOf;

/// The tab of a customer or a supplier that tells who they are in the other role: with whom they were joined, or who may be the same.
public final class PartyTab extends StackPane {

    private final PartyModel model;
    private final Surface surface;

    public PartyTab(PartyModel model, Surface surface, InRole who) {
        this.model = model;
        this.surface = surface;
        model.answer.subscribe(found -> found.ifPresent(answer -> getChildren().setAll(content(answer))));
        model.open(who);
    }

    /// What the tab is called.
    public static String title(Surface surface, InRole who) {
        return surface.text("party." + word(who.role().other()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Node content(PartyOf.Answer answer) {
        if (answer.joined().isPresent()) {
            return joined(answer.joined().get());
        }
        if (answer.alike().isEmpty()) {
            return new EmptyState(
                    Icon.CUSTOMER,
                    surface.text("party.nobody." + word(model.other())),
                    surface.text("party.nobody.how"));
        }
        var told = new ArrayList<Node>();
        told.add(Parts.sentence(surface.text("party.alike." + word(model.other()))));
        answer.alike().forEach(alike -> told.add(row(
                alike.who(),
                alike.same().stream().map(trait -> surface.text("party.same." + word(trait))).collect(Collectors.joining(", ")),
                ActionButton.secondary(surface.text("party.join"), () -> model.join(alike.who().record(), surface::refused)))));
        return Forms.scrolled(surface.text("party." + word(model.other())), told.toArray(Node[]::new));
    }

    private Node joined(Known who) {
        return Forms.scrolled(
                surface.text("party." + word(model.other())),
                Parts.sentence(surface.text("party.joined." + word(model.other()))),
                row(who, reached(who), ActionButton.secondary(surface.text("party.separate"), () -> model.separate(surface::refused))));
    }

    private static String reached(Known who) {
        return String.join(" · ", Stream.of(who.taxNumber(), who.email(), who.phone()).filter(text -> !text.isEmpty()).toList());
    }

    private Node row(Known who, String about, ActionButton button) {
        var name = new Label(who.name());
        name.getStyleClass().add("strong");
        var number = Parts.code(who.number());
        var more = new Label(about);
        more.getStyleClass().add("muted");
        var told = new VBox(name, number, more);
        told.getStyleClass().add("gap-4");
        told.setMinWidth(0);
        if (!model.mayJoin()) {
            return told;
        }
        button.setId("party." + who.number());
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.busy);
        return Parts.spread(Parts.wide(told), button);
    }
}
