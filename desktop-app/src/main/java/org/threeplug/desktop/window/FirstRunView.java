package org.threeplug.desktop.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.kit.pattern.Form;
import org.threeplug.kit.pattern.Wizard;
import org.threeplug.tax.TaxClass;
import org.threeplug.words.Texts;

/// The first thing on a new computer: set up the business in five steps, or look around in the demo shop.
final class FirstRunView extends StackPane {

    private final FirstRunModel model;
    private final Texts texts;
    private final Runnable finish;
    private final Runnable demo;
    private final Runnable restore;

    /// @param restore leads through a restore instead
    FirstRunView(FirstRunModel model, Texts texts, Runnable finish, Runnable demo, Runnable restore) {
        this.restore = restore;
        this.model = model;
        this.texts = texts;
        this.finish = finish;
        this.demo = demo;
        getStyleClass().addAll("sign-in", "surface");
        setAccessibleText(texts.text("first.title"));
        getChildren().add(choice());
    }

    /// The way in: a new shop, the demo, or what a backup holds.
    private Node choice() {
        var title = label("first.title", "t-28", "strong");
        var lead = label("first.lead", "muted");
        var own = ActionButton.primary(texts.text("first.own"), () -> getChildren().setAll(wizard()));
        own.setId("first.own");
        own.setMaxWidth(Double.MAX_VALUE);
        var shop = ActionButton.secondary(texts.text("first.demo"), demo);
        shop.setId("first.demo");
        shop.setMaxWidth(Double.MAX_VALUE);
        shop.disableProperty().bind(model.busy);
        var backup = ActionButton.secondary(texts.text("first.restore"), restore);
        backup.setId("first.restore");
        backup.setMaxWidth(Double.MAX_VALUE);
        backup.disableProperty().bind(model.busy);
        own.disableProperty().bind(model.busy);
        var card = new VBox(
                title,
                lead,
                way(own, "first.own.more"),
                way(shop, "first.demo.more"),
                way(backup, "first.restore.more"),
                working());
        card.getStyleClass().addAll("card", "first-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.CENTER);
        return card;
    }

    private VBox way(ActionButton button, String more) {
        var way = new VBox(button, label(more, "muted"));
        way.getStyleClass().add("gap-8");
        return way;
    }

    private Node wizard() {
        var steps = List.of(
                new Wizard.Step(texts.text("first.step.business"), this::business, model.businessKnown()),
                new Wizard.Step(texts.text("first.step.branch"), this::place, model.placeKnown()),
                new Wizard.Step(texts.text("first.step.money"), this::money, model.moneyKnown()),
                new Wizard.Step(texts.text("first.step.person"), this::person, model.personKnown()),
                new Wizard.Step(texts.text("first.step.check"), this::check, model.free()));
        var wizard = new Wizard(texts.text("first.title"), steps, texts.text("first.finish"), finish, texts);
        wizard.from(() -> getChildren().setAll(choice()));
        wizard.getStyleClass().add("card");
        wizard.setMaxSize(840, 720);
        return wizard;
    }

    private Node business() {
        return new Form(texts.text("first.step.business"), texts)
                .text("business", texts.text("first.business"), "", model.business)
                .text("taxNumber", texts.text("first.tax-number"), "", model.taxNumber)
                .area("address", texts.text("first.address"), "", model.address);
    }

    private Node place() {
        return new Form(texts.text("first.step.branch"), texts)
                .text("branch", texts.text("first.branch"), "", model.branch)
                .text("register", texts.text("first.register"), "", model.register);
    }

    private Node money() {
        return new Form(texts.text("first.step.money"), texts)
                .choice(
                        "currency",
                        texts.text("first.currency"),
                        texts.text("first.currency.help"),
                        FirstRunModel.currencies(),
                        one -> one.getCurrencyCode() + " · " + one.getDisplayName(texts.locale()),
                        model.currency)
                .choice("tax", texts.text("first.tax"), "", FirstRunModel.taxes(), one -> one.title(texts), model.tax)
                .choice("usualTax", texts.text("first.usual-tax"), "", model.taxClasses, TaxClass::name, model.usualTax)
                .choice(
                        "cashRounding",
                        texts.text("first.cash-rounding"),
                        "",
                        FirstRunModel.CASH_STEPS,
                        step -> step.equals("0") ? texts.text("first.cash-rounding.none") : step,
                        model.cashRounding)
                .choice("zone", texts.text("first.zone"), texts.text("first.choice.help"), FirstRunModel.zones(), zone -> zone, model.zone);
    }

    private Node person() {
        return new Form(texts.text("first.step.person"), texts)
                .text("name", texts.text("first.name"), "", model.name)
                .text("login", texts.text("first.login"), texts.text("first.login.help"), model.login)
                .secret(
                        "password",
                        texts.text("first.password"),
                        texts.text("first.password.rule", FirstRunModel.PASSWORD_LEAST),
                        model.password,
                        model.passwordWrong)
                .secret(
                        "passwordAgain", texts.text("first.password.again"), "", model.passwordAgain, model.againWrong)
                .secret(
                        "pin",
                        texts.text("first.pin"),
                        texts.text("first.pin.rule", FirstRunModel.PIN_LEAST, FirstRunModel.PIN_MOST),
                        model.pin,
                        model.pinWrong);
    }

    private Node check() {
        var summary = new Paragraph(model.summary(), "t-16", "strong");
        return new VBox(16, summary, working());
    }

    /// What is going on, or what went wrong.
    private Node working() {
        var working = new Paragraph(model.working.get(), "muted");
        working.words().bind(model.working);
        working.visibleProperty().bind(model.busy);
        var trouble = new VBox();
        model.trouble.subscribe(sentence -> trouble.getChildren()
                .setAll(
                        sentence.isEmpty()
                                ? List.of()
                                : List.of(new InlineNotice(Notice.of(Meaning.DANGER, sentence)))));
        return new VBox(working, trouble);
    }

    private Paragraph label(String key, String... styles) {
        return new Paragraph(texts.text(key), styles);
    }
}
