package org.threeplug.administration.setup;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
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
public final class FirstRunView extends StackPane {

    /// The width of one of the facts.
    private static final double FACT = 340;

    private final FirstRunModel model;
    private final Texts texts;
    private final Runnable finish;
    private final Runnable demo;
    private final Runnable restore;

    /// @param restore leads through a restore instead
    public FirstRunView(FirstRunModel model, Texts texts, Runnable finish, Runnable demo, Runnable restore) {
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
        return typed(new Form(texts.text("first.step.business"), texts)
                .text("business", texts.text("first.business"), "", model.business)
                .text("taxNumber", texts.text("first.tax-number"), "", model.taxNumber)
                .area("address", texts.text("first.address"), "", model.address), "business");
    }

    private Node place() {
        return typed(new Form(texts.text("first.step.branch"), texts)
                .text("branch", texts.text("first.branch"), "", model.branch)
                .text("register", texts.text("first.register"), "", model.register), "branch");
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
                .choice("tax", texts.text("first.tax"), "", FirstRunModel.taxes(), one -> one.title(texts::text, texts.locale()), model.tax)
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
        return typed(new Form(texts.text("first.step.person"), texts)
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
                        model.pinWrong), "name");
    }

    private Node check() {
        var facts = new FlowPane();
        facts.setId("first.facts");
        facts.getStyleClass().add("gap-16");
        model.facts().forEach(fact -> {
            var one = new VBox(new Paragraph(fact.name(), "muted"), new Paragraph(fact.value(), "t-16", "strong"));
            one.setPrefWidth(FACT);
            facts.getChildren().add(one);
        });
        var forEver = new InlineNotice(Notice.of(Meaning.INFO, texts.text("first.check.for-ever")));
        return new VBox(16, facts, forEver, working());
    }

    /// What is going on, how far and how long, or what went wrong.
    private Node working() {
        var words = new Paragraph(model.working.get(), "muted");
        words.words().bind(model.working);
        var bar = new ProgressBar();
        bar.setId("first.far");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(model.working);
        bar.progressProperty().bind(model.far);
        var working = new VBox(words, bar);
        working.getStyleClass().add("gap-8");
        working.visibleProperty().bind(model.busy);
        working.managedProperty().bind(model.busy);
        var trouble = new VBox();
        model.trouble.subscribe(sentence -> trouble.getChildren()
                .setAll(
                        sentence.isEmpty()
                                ? List.of()
                                : List.of(new InlineNotice(Notice.of(Meaning.DANGER, sentence)))));
        return new VBox(working, trouble);
    }

    /// Whoever comes to a step may type at once.
    private static Form typed(Form form, String first) {
        form.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(() -> Optional.ofNullable(form.lookup("#" + first)).ifPresent(Node::requestFocus));
            }
        });
        return form;
    }

    private Paragraph label(String key, String... styles) {
        return new Paragraph(texts.text(key), styles);
    }
}
