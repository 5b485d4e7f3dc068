package org.threeplug.administration.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.administration.identity.UserModel.Attempt;
import org.threeplug.administration.identity.UserModel.Facts;
import org.threeplug.administration.identity.UserModel.SignIn;
import org.threeplug.identity.User;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.office.HistoryTab;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.SeenTab;
import org.threeplug.office.Sheet;
import org.threeplug.office.Surface;

/// One person who signs in: what they may, when they came in, and who changed what about them.
final class UserPage implements Page {

    private final StackPane view = new StackPane();
    private final UserModel model;
    private final UUID id;
    private final Surface surface;
    private final Pages pages;
    private final UserPages made;

    UserPage(UserModel model, UUID id, Surface surface, Pages pages, UserPages made) {
        this.model = model;
        this.id = id;
        this.surface = surface;
        this.pages = pages;
        this.made = made;
        model.facts.subscribe(found -> found.ifPresent(facts -> view.getChildren().setAll(detail(facts))));
    }

    private DetailPattern detail(Facts facts) {
        var user = facts.user();
        var formats = surface.formats();
        var detail = new DetailPattern(user.name(), state(user), actions(facts))
                .fact(surface.text("user.login"), Parts.code(user.login()))
                .fact(surface.text("user.role"), facts.role().map(role -> RoleWords.name(role, surface)).orElseGet(() -> surface.word("role", user.role())))
                .fact(surface.text("user.language"), user.language().getDisplayLanguage(surface.texts().locale()))
                .fact(surface.text("user.pin"), surface.text(user.hasPin() ? "user.pin.set" : "user.pin.none"));
        facts.role().ifPresent(role -> detail.fact(
                        surface.text("user.line-discount"), formats.percent(role.lineDiscountLimit()))
                .fact(surface.text("user.ticket-discount"), formats.percent(role.ticketDiscountLimit())));
        if (model.maySeeHistory()) {
            detail.fact(
                    surface.text("user.last-sign-in"),
                    facts.lastSignIn().map(formats::dateTime).orElseGet(() -> surface.text("user.never")));
        }
        detail.tab("rights", surface.text("user.rights"), () -> rights(facts));
        if (model.maySeeHistory()) {
            detail.tab("sign-ins", surface.text("user.sign-ins"), () -> signIns(facts.signIns()))
                    .tab("history", surface.text("history"), () -> new HistoryTab(surface, model::history));
        }
        if (model.maySeeWhoSaw()) {
            detail.tab("seen", surface.text("seen"), () -> new SeenTab(surface, model::seen));
        }
        return detail;
    }

    private Badge state(User user) {
        if (user.isErased()) {
            return new Badge(Meaning.NEUTRAL, surface.text("user.erased"));
        }
        return user.active()
                ? new Badge(Meaning.SUCCESS, surface.text("user.active"))
                : new Badge(Meaning.NEUTRAL, surface.text("user.inactive"));
    }

    private ActionButton[] actions(Facts facts) {
        var all = new ArrayList<ActionButton>();
        if (model.mayMakeKeys() && facts.user().active()) {
            facts.role().ifPresent(role -> all.add(Parts.named(
                    "user.key",
                    ActionButton.secondary(surface.text("keys.new"), () -> pages.open(made.key(pages, facts.user(), role)))
                            .icon(Icon.LOCK))));
        }
        all.addAll(List.of(editing(facts.user())));
        return all.toArray(ActionButton[]::new);
    }

    private ActionButton[] editing(User user) {
        if (!model.mayEdit() || user.isErased()) {
            return new ActionButton[0];
        }
        var edit = Parts.named(
                "user.edit", ActionButton.primary(surface.text("office.edit"), this::edit).icon(Icon.EDIT).key("F2"));
        if (model.isOneself()) {
            return new ActionButton[] {edit};
        }
        var turn = Parts.named(
                "user.switch",
                ActionButton.secondary(
                                surface.text(user.active() ? "bulk.switch-off" : "bulk.switch-on"),
                                () -> model.switchTo(!user.active()))
                        .icon(user.active() ? Icon.BLOCK : Icon.CHECK));
        if (user.active()) {
            return new ActionButton[] {turn, edit};
        }
        var erase = Parts.named(
                "user.erase",
                ActionButton.secondary(surface.text("user.erase"), () -> pages.open(made.erase(pages, user))).icon(Icon.DELETE));
        return new ActionButton[] {erase, turn, edit};
    }

    private Node rights(Facts facts) {
        List<Column<String>> columns =
                List.of(Column.words("right", surface.text("roles.right"), model::right));
        return new Sheet<>(surface.text("user.rights"), columns, facts.rights(), surface.text("user.rights.none"));
    }

    private Node signIns(List<SignIn> all) {
        List<Column<SignIn>> columns = List.of(
                Column.<SignIn>words("when", surface.text("journal.when"), one -> surface.formats().dateTime(one.at()))
                        .share(3),
                Column.<SignIn>words("register", surface.text("journal.register"), SignIn::register),
                Column.<SignIn>state("outcome", surface.text("journal.outcome"), one ->
                                one.attempt() == Attempt.SIGNED_IN ? Meaning.SUCCESS : Meaning.CAUTION, one ->
                                surface.text("user.attempt." + one.attempt().name()))
                        .share(3));
        return new Sheet<>(surface.text("user.sign-ins"), columns, all, surface.text("user.never"));
    }

    private void edit() {
        pages.open(made.edit(pages, id));
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.facts.map(found -> found.map(facts -> facts.user().name()).orElse(""));
    }

    @Override
    public boolean mayReturn() {
        return true;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.open(id);
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), () -> model.open(id));
        return model.mayEdit() && !model.isErased() ? keys.on("F2", surface.text("office.edit"), this::edit) : keys;
    }
}
