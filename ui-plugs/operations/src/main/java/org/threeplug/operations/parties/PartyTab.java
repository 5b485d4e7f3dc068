package org.threeplug.operations.parties;

import java.util.ArrayList;
import java.util.List;
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
import org.threeplug.merging.InRole;
import org.threeplug.office.Forms;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.parties.Known;
import org.threeplug.parties.PartyOf;

/// The tab of a customer or a supplier that tells who else they are: in the other role, and in the same one where they were kept twice.
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
    public static String title(Surface surface) {
        return surface.text("party");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Node content(PartyOf.Answer answer) {
        var told = new ArrayList<Node>();
        answer.into().ifPresent(who -> tell(told, surface.text("party.into." + word(model.own())), List.of(row(who, reached(who)))));
        answer.joined().ifPresent(who -> tell(told, surface.text("party.joined." + word(model.other())), List.of(row(
                who, reached(who), ActionButton.secondary(surface.text("party.separate"), () -> model.separate(surface::refused))))));
        tell(told, surface.text("party.alike." + word(model.other())), answer.alike().stream()
                .map(alike -> row(alike.who(), same(alike), ActionButton.secondary(
                        surface.text("party.join"), () -> model.join(alike.who().record(), surface::refused))))
                .toList());
        tell(told, surface.text("party.merged." + word(model.own())), answer.merged().stream().map(who -> row(who, reached(who))).toList());
        tell(told, surface.text("party.twins." + word(model.own())), answer.twins().stream()
                .map(twin -> row(twin.who(), same(twin), ActionButton.secondary(surface.text("party.merge"), () -> ask(twin.who()))))
                .toList());
        return told.isEmpty()
                ? new EmptyState(Icon.CUSTOMER, surface.text("party.nobody"), surface.text("party.nobody.how"))
                : Forms.scrolled(title(surface), told.toArray(Node[]::new));
    }

    private static void tell(List<Node> told, String sentence, List<Node> rows) {
        if (!rows.isEmpty()) {
            told.add(Parts.sentence(sentence));
            told.addAll(rows);
        }
    }

    private String same(PartyOf.Alike alike) {
        return alike.same().stream().map(trait -> surface.text("party.same." + word(trait))).collect(Collectors.joining(", "));
    }

    /// Nothing brings them apart again, so it is asked.
    private void ask(Known who) {
        surface.panels().ask(
                surface.text("party.merge.ask", who.name(), who.number()),
                List.of(),
                surface.text("party.merge"),
                () -> model.merge(model.record(), who.record(), surface::refused));
    }

    private static String reached(Known who) {
        return String.join(" · ", Stream.of(who.taxNumber(), who.email(), who.phone()).filter(text -> !text.isEmpty()).toList());
    }

    private Node row(Known who, String about, ActionButton button) {
        if (!model.mayJoin()) {
            return row(who, about);
        }
        button.setId("party." + who.number());
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.busy);
        return Parts.spread(Parts.wide(row(who, about)), button);
    }

    private static Node row(Known who, String about) {
        var name = new Label(who.name());
        name.getStyleClass().add("strong");
        var number = Parts.code(who.number());
        var more = new Label(about);
        more.getStyleClass().add("muted");
        var told = new VBox(name, number, more);
        told.getStyleClass().add("gap-4");
        told.setMinWidth(0);
        return told;
    }
}
