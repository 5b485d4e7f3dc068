package org.threeplug.operations.cash;

import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.cash.MoveCash.Direction;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftNow.Now;
import org.threeplug.documents.Posted;
import org.threeplug.identity.User;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.SidePanel;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.ReadyReasons;
import org.threeplug.office.Surface;

/// The register's shift now: open it, move cash, open the drawer, look at the X, close it.
final class ShiftPage implements Page {

    private final StackPane view = new StackPane();
    private Optional<Node> start = Optional.empty();
    private final ShiftModel model;
    private final Surface surface;
    private final Pages pages;
    private final CashPages made;

    ShiftPage(ShiftModel model, Surface surface, Pages pages, CashPages made) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        this.made = made;
        model.now.subscribe(found -> found.ifPresent(now -> {
            view.getChildren().setAll(now.shift().map(shift -> open(shift, now)).orElseGet(this::closed));
            Pages.focus(view, this::firstFocus);
        }));
    }

    private Parent open(Shift shift, Now now) {
        var formats = surface.formats();
        var detail = new DetailPattern(
                        surface.text("shift.number", shift.number()),
                        new Badge(Meaning.SUCCESS, surface.text("shift.open")),
                        Parts.named(
                                "shift.past",
                                ActionButton.secondary(surface.text("shift.past"), this::past).icon(Icon.SHIFT)))
                .fact(surface.text("document.day"), formats.date(shift.businessDate()))
                .fact(surface.text("shift.opened-at"), formats.dateTime(shift.openedAt()))
                .fact(surface.text("shift.opened-by"), now.openedBy())
                .fact(surface.text("shift.float"), formats.money(now.began().orElseGet(shift::openingFloat)));
        if (now.began().filter(began -> !began.equals(shift.openingFloat())).isPresent()) {
            detail.fact(surface.text("shift.float.booked"), formats.money(shift.openingFloat()));
        }
        var keys = new ArrayList<Node>();
        if (model.mayMove()) {
            keys.add(action("cash.in", Icon.ADD, () -> askMove(Direction.IN)));
            keys.add(action("cash.out", Icon.REMOVE, () -> askMove(Direction.OUT)));
        }
        if (model.mayOpenDrawer()) {
            keys.add(action("cash.no-sale", Icon.CASH_DRAWER, this::askDrawer));
        }
        if (model.mayOpen()) {
            keys.add(action("cash.correct-float", Icon.EDIT, this::askFloat));
        }
        if (model.mayLook()) {
            keys.add(action("cash.x", Icon.REPORT, this::x));
        }
        if (model.mayOpen()) {
            var close = ActionButton.primary(surface.text("shift.close"), this::close).icon(Icon.COUNTING);
            close.setId("shift.close");
            start = Optional.of(close);
            keys.add(close);
        }
        var row = Parts.wrapping(keys.toArray(Node[]::new));
        Parts.instead(
                detail, Forms.scrolled(surface.text("shift"), row, Parts.sentence(surface.text("shift.close.help"))));
        return detail;
    }

    private ActionButton action(String key, Icon icon, Runnable run) {
        var button = ActionButton.secondary(surface.text(key), run).icon(icon);
        button.setId(key);
        return button;
    }

    private Parent closed() {
        var heading = Parts.heading(surface.text("shift.none"));
        var past = ActionButton.secondary(surface.text("shift.past"), this::past).icon(Icon.SHIFT);
        if (!model.mayOpen()) {
            return Forms.scrolled(
                    surface.text("shift"), heading, Parts.sentence(surface.text("shift.none.ask")), Parts.row(past));
        }
        var form = new Form(surface.text("shift.open.do"), surface.texts())
                .money("openingFloat", surface.text("shift.float"), surface.text("shift.float.help"),
                        model.office().currency(), model.openingFloat)
                .onSave(surface.text("shift.open.do"), this::begin);
        Forms.follow(form, model.opening);
        start = Optional.ofNullable(form.lookup("#openingFloat"));
        return Forms.scrolled(
                surface.text("shift"),
                heading,
                Parts.sentence(surface.text("shift.none.how")),
                form,
                Parts.row(past));
    }

    private void begin() {
        model.open(shift -> surface.done("shift.opened", shift.number()));
    }

    private void askMove(Direction direction) {
        var name = surface.text(direction == Direction.IN ? "cash.in" : "cash.out");
        var form = new Form(name, surface.texts())
                .money("amount", surface.text("cash.amount"), "", model.office().currency(), model.amount)
                .text("reason", surface.text("cash.reason"), surface.text("cash.reason.help"), model.reason);
        form.getChildren().add(ready(model.reason));
        form.onSave(name, () -> model.move(direction, this::posted));
        Forms.follow(form, model.moving);
        surface.panels().open(new SidePanel(name, surface.texts(), form));
    }

    private Node ready(StringProperty reason) {
        model.findReasons();
        return new ReadyReasons("cash.reasons", model.reasons, reason);
    }

    private void askDrawer() {
        var name = surface.text("cash.no-sale");
        var form = new Form(name, surface.texts())
                .text("reason", surface.text("cash.reason"), surface.text("cash.no-sale.help"), model.drawerReason);
        form.getChildren().add(ready(model.drawerReason));
        form.onSave(surface.text("cash.no-sale.do"), () -> model.openDrawer(this::posted));
        Forms.follow(form, model.drawer);
        surface.panels().open(new SidePanel(name, surface.texts(), form));
    }

    private void askFloat() {
        var name = surface.text("cash.correct-float");
        var correction = model.correction;
        var approval = correction.approval;
        correction.begin();
        var form = new Form(name, surface.texts())
                .money("actual", surface.text("cash.actual-float"), surface.text("cash.actual-float.help"),
                        model.office().currency(), correction.actual)
                .text("reason", surface.text("cash.reason"), surface.text("cash.correct-float.help"), approval.reason);
        form.getChildren().add(ready(approval.reason));
        if (!correction.isOwnRight()) {
            form.custom("approver", surface.text("approval.who"), "",
                            Forms.choice(surface.text("approval.who"), approval.people, User::name, approval.approver), approval.approver)
                    .secret("secret", surface.text("approval.secret"), "", approval.secret);
        }
        form.onSave(surface.text("cash.correct-float.do"), () -> model.correctFloat(this::corrected));
        Forms.follow(form, correction.fields);
        Forms.follow(form, approval.fields);
        surface.panels().open(new SidePanel(name, surface.texts(), form));
    }

    private void corrected(Posted posted) {
        surface.panels().close();
        surface.done("cash.float-corrected", posted.reference());
    }

    /// What is gone to from elsewhere; where no shift is open the page says so instead.
    void begin(String what) {
        model.refresh(() -> {
            if (model.shift().isPresent()) {
                switch (what) {
                    case "in" -> askMove(Direction.IN);
                    case "out" -> askMove(Direction.OUT);
                    case "no-sale" -> askDrawer();
                    case "float" -> askFloat();
                    case "x" -> x();
                    default -> close();
                }
            }
        });
    }

    private void posted(Posted posted) {
        surface.panels().close();
        surface.done(model.opensDrawer() ? "cash.posted" : "cash.posted.by-hand", posted.reference());
    }

    private void x() {
        model.x(report -> pages.open(made.report(report)));
    }

    private void close() {
        model.shift().ifPresent(shift -> pages.open(made.close(pages, shift)));
    }

    private void past() {
        pages.open(made.past(pages));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("F5", surface.text("office.refresh"), model::refresh);
    }

    @Override
    public Optional<Node> firstFocus() {
        return start;
    }
}
