package org.threeplug.kit.gallery;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Progress;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.Keypad;
import org.threeplug.kit.control.MoneyLabel;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.control.PayKey;
import org.threeplug.kit.control.ProgressStrip;
import org.threeplug.kit.control.QuickTile;
import org.threeplug.kit.control.TotalDisplay;
import org.threeplug.kit.control.Tray;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.CommandPalette;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.kit.pattern.FolderExports;
import org.threeplug.kit.pattern.Form;
import org.threeplug.kit.pattern.History;
import org.threeplug.kit.pattern.ListLook;
import org.threeplug.kit.pattern.ListMemory;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.PaletteModel;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.kit.pattern.Wizard;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// One of each, with words as long as they get.
final class Exhibits {

    static final Currency RON = Currency.getInstance("RON");
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    record Product(int number, String name, Money price, Quantity stock) {}

    private Exhibits() {}

    static Map<String, Function<Variant, Parent>> all() {
        var all = new LinkedHashMap<String, Function<Variant, Parent>>();
        all.put("buttons", seen -> buttons(seen.locale()));
        all.put("till-pieces", seen -> till(seen.locale()));
        all.put("notices", seen -> notices(seen.locale()));
        all.put("form", seen -> form(seen.locale()));
        all.put("list", seen -> list(seen.locale(), 3000));
        all.put("list-empty", seen -> list(seen.locale(), 0));
        all.put("list-stopped", seen -> stoppedList(seen.locale()));
        all.put("charts", seen -> ChartExhibits.all(seen.locale()));
        all.put("detail", seen -> detail(seen.locale()));
        all.put("wizard", seen -> wizard(seen.locale()));
        all.put("palette", seen -> palette(seen.locale()));
        all.put("confirm", seen -> confirm(seen.locale()));
        all.put("shell", ShellExhibits::shell);
        all.put("shell-125", ShellExhibits::larger);
        all.put("sign-in", seen -> ShellExhibits.signIn(seen.locale()));
        return all;
    }

    static Texts texts(Locale locale) {
        return Texts.of(
                "org.threeplug.kit.gallery.exhibits",
                new Formats(locale, ZoneId.of("Europe/Bucharest"), Set.of(RON)),
                Exhibits.class.getClassLoader());
    }

    static Money lei(String amount) {
        return Money.of(amount, RON);
    }

    private static Parent buttons(Locale locale) {
        var texts = texts(locale);
        var first = row(
                ActionButton.primary(texts.text("refund", lei("12.50")), () -> {}).icon(Icon.RETURNS).key("F9"),
                ActionButton.secondary(texts.text("park"), () -> {}).icon(Icon.PARK).key("F4"),
                ActionButton.danger(texts.text("delete"), () -> {}).icon(Icon.DELETE),
                ActionButton.quiet(texts.text("park"), () -> {}),
                ActionButton.iconOnly(Icon.PRINT, texts.text("print"), () -> {}));
        var off = ActionButton.primary(texts.text("park"), () -> {});
        off.setDisable(true);
        var badges = row(
                off,
                new Badge(Meaning.SUCCESS, texts.text("paid")),
                new Badge(Meaning.CAUTION, texts.text("waiting")),
                new Badge(Meaning.DANGER, texts.text("failed")),
                new Badge(Meaning.INFO, texts.text("sent")),
                new Badge(Meaning.NEUTRAL, texts.text("draft")));
        var amounts = new VBox(
                new MoneyLabel(texts.text("sum"), texts.formats(), lei("1111.11")),
                new MoneyLabel(texts.text("sum"), texts.formats(), lei("8888.88")),
                new MoneyLabel(texts.text("sum"), texts.formats(), lei("-1234.50")));
        amounts.setFillWidth(true);
        amounts.getStyleClass().addAll("gap-4", "row-end");
        return page(first, badges, amounts, new ProgressStrip(progress(texts), texts));
    }

    private static Progress progress(Texts texts) {
        var ticks = new Instant[] {NOON, NOON.plusSeconds(30)};
        var calls = new int[1];
        InstantSource clock = () -> ticks[Math.min(calls[0]++, 1)];
        var progress = new Progress(texts.text("import"), 3000, clock);
        progress.done().set(1000);
        return progress;
    }

    private static Parent till(Locale locale) {
        var texts = texts(locale);
        var total = new TotalDisplay(texts.text("total"), texts.formats());
        total.total(texts.text("total"), lei("1234.50"), texts.text("tax", lei("197.12")));
        var huge = new TotalDisplay(texts.text("total"), texts.formats());
        huge.total(texts.text("total"), lei("123456789.00"), "");
        var change = new TotalDisplay(texts.text("total"), texts.formats());
        change.change(texts.text("change"), lei("5.50"), texts.text("given", lei("100.00")));
        var keys = new VBox(
                PayKey.main(Icon.CASH, texts.text("cash"), "F8", () -> {}),
                PayKey.other(Icon.CARD, texts.text("card"), "F9", () -> {}),
                PayKey.other(Icon.VOUCHER, texts.text("voucher"), "F10", () -> {}));
        keys.getStyleClass().add("gap-8");
        var right = new VBox(total, Keypad.amounts(texts, _ -> {}), keys);
        right.getStyleClass().add("gap-12");
        right.setMaxWidth(340);
        right.setMinWidth(340);
        var tiles = new FlowPane();
        tiles.getStyleClass().add("gap-8");
        for (var name : List.of("bread", "milk", "long", "tomato")) {
            tiles.getChildren().add(new QuickTile(texts.text(name), texts.formats().money(lei("8.99")), () -> {}));
        }
        var left = new VBox(huge, change, tiles);
        left.getStyleClass().add("gap-12");
        HBox.setHgrow(left, Priority.ALWAYS);
        var both = new HBox(left, right);
        both.getStyleClass().addAll("gap-16", "pad-16", "surface");
        return both;
    }

    private static Parent notices(Locale locale) {
        var texts = texts(locale);
        var notices = new Notices();
        notices.done(texts.text("done"));
        notices.say(Notice.of(Meaning.CAUTION, texts.text("unknown")).way(texts.text("look-up"), () -> {}));
        notices.say(Notice.of(Meaning.DANGER, texts.text("recall")));
        return page(
                new Tray(notices, texts),
                new InlineNotice(Notice.of(Meaning.INFO, texts.text("done"))),
                new EmptyState(
                        Icon.ITEM,
                        texts.text("empty.why"),
                        texts.text("empty.how"),
                        ActionButton.primary(texts.text("import"), () -> {}).icon(Icon.IMPORT)));
    }

    private static Parent form(Locale locale) {
        var texts = texts(locale);
        var price = new SimpleObjectProperty<>(Optional.<Money>of(lei("8.99")));
        var form = new Form(texts.text("item"), texts)
                .section(texts.text("item"))
                .text("name", texts.text("name"), texts.text("name.help"), new SimpleStringProperty(texts.text("long")))
                .money("price", texts.text("price"), "", RON, price)
                .quantity("stock", texts.text("stock"), texts.text("stock.help"), optional())
                .choice("vat", texts.text("vat"), "", List.of("21 %", "11 %"), v -> v, new SimpleObjectProperty<>(Optional.of("21 %")))
                .date("from", texts.text("from"), "", optional())
                .check("weighed", texts.text("weighed"), "", new SimpleBooleanProperty(true))
                .onSave(texts.text("save"), () -> {});
        price.set(Optional.of(lei("9.99")));
        form.refuse(new Refusal("exhibit.name", List.of("8"), "name"));
        return page(form);
    }

    private static <T> SimpleObjectProperty<Optional<T>> optional() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    /// One saved view; the columns as at first.
    private static ListMemory memory(Texts texts) {
        var memory = ListMemory.forThisRun();
        memory.keep("products", ListLook.AS_AT_FIRST.views(
                List.of(new ListLook.View(texts.text("today"), ListQuery.ALL.search("5")))));
        return memory;
    }

    static Parent list(Locale locale, int rows) {
        var texts = texts(locale);
        var products = IntStream.range(0, rows)
                .mapToObj(i -> new Product(i, texts.text(i % 7 == 0 ? "long" : "milk"), lei((i * 37 % 9000) + ".99"), Quantity.of(i % 90 - 3)))
                .toList();
        var model = new ListModel<Product>(RowSource.of(_ -> products), Work.onTheSpot());
        var list = new ListPattern<>(
                        texts.text("items"),
                        model,
                        List.of(
                                Column.<Product>amount("number", "#", p -> texts.formats().number(p.number())),
                                Column.<Product>words("name", texts.text("name"), Product::name).share(4).sorts(),
                                Column.<Product>amount("price", texts.text("price"), p -> texts.formats().money(p.price())),
                                Column.<Product>amount("stock", texts.text("stock"), p -> texts.formats().quantity(p.stock())),
                                Column.<Product>state("state", texts.text("state"), p -> p.stock().signum() < 0 ? Meaning.DANGER : Meaning.SUCCESS, p -> texts.text(p.stock().signum() < 0 ? "failed" : "paid"))),
                        texts)
                .chip("low", texts.text("low"))
                .chip("today", texts.text("today"))
                .remembers("products", memory(texts))
                .exports("products", new FolderExports(Path.of("")))
                .onNew(texts.text("new"), () -> {})
                .bulk(texts.text("print"), Icon.PRINT, _ -> {})
                .empty(new EmptyState(Icon.ITEM, texts.text("empty.why"), texts.text("empty.how")));
        model.refresh();
        return list;
    }

    /// Whoever waited stopped the question.
    private static Parent stoppedList(Locale locale) {
        var texts = texts(locale);
        var model = new ListModel<Product>(RowSource.of(_ -> List.of()), new Work() {

            @Override
            public <T> void run(Supplier<? extends T> job, Consumer<? super T> answer) {}

            @Override
            public Work inOrder() {
                return this;
            }
        });
        var list = new ListPattern<>(
                        texts.text("items"),
                        model,
                        List.of(Column.<Product>words("name", texts.text("name"), Product::name)),
                        texts)
                .empty(new EmptyState(Icon.ITEM, texts.text("empty.why"), texts.text("empty.how")));
        model.refresh();
        model.stop();
        return list;
    }

    private static Parent detail(Locale locale) {
        var texts = texts(locale);
        var history = new History(
                List.of(
                        new History.Entry(NOON, "Ioana Mărginean", texts.text("done")),
                        new History.Entry(NOON.minusSeconds(7200), "Ștefan Țurcanu", texts.text("recall"))),
                texts.formats());
        return new DetailPattern(
                        texts.text("receipt"),
                        new Badge(Meaning.SUCCESS, texts.text("paid")),
                        ActionButton.secondary(texts.text("print"), () -> {}).icon(Icon.PRINT),
                        ActionButton.primary(texts.text("refund", lei("12.50")), () -> {}).icon(Icon.RETURNS))
                .fact(texts.text("sum"), new MoneyLabel(texts.text("sum"), texts.formats(), lei("12.50")))
                .fact(texts.text("from"), texts.formats().dateTime(NOON))
                .fact(texts.text("cashier"), "Ștefan Țurcanu")
                .tab("history", texts.text("history"), () -> history)
                .tab("lines", texts.text("items"), () -> new VBox());
    }

    private static Parent wizard(Locale locale) {
        var texts = texts(locale);
        var yes = new SimpleBooleanProperty(true);
        var wizard = new Wizard(
                texts.text("import"),
                List.of(
                        new Wizard.Step(texts.text("items"), () -> new VBox(), yes),
                        new Wizard.Step(texts.text("price"), () -> form(locale), yes),
                        new Wizard.Step(texts.text("save"), () -> new VBox(), yes)),
                texts.text("import"),
                () -> {},
                texts);
        wizard.model().forward();
        return wizard;
    }

    private static Parent palette(Locale locale) {
        var texts = texts(locale);
        var host = new PanelHost(texts);
        host.work(list(locale, 40));
        var item = texts.text("items");
        var receipt = texts.text("receipt");
        var model = new PaletteModel(
                List.of(
                        new PaletteModel.Entry(item, texts.text("stock"), "item", "Ctrl+I", () -> {}),
                        new PaletteModel.Entry(receipt, texts.text("cash"), "receipt", "", () -> {}),
                        new PaletteModel.Entry(PaletteModel.Kind.ACTION, item, "", "add", "Ctrl+N", () -> {})),
                List.of(new PaletteModel.Entry(
                        PaletteModel.Kind.DOCUMENT, "1-SALE-000042", receipt + " · 12.50", "receipt", "", () -> {})),
                _ -> List.of(new PaletteModel.Entry(
                        PaletteModel.Kind.GOODS, item + " " + "1234 ".repeat(20), receipt.repeat(12), "item", "", () -> {})),
                Work.onTheSpot());
        var palette = new CommandPalette(model, texts, host::close);
        var shelf = new StackPane(palette);
        shelf.getStyleClass().add("palette-shelf");
        host.overlay(shelf);
        model.type(item.substring(0, 2));
        return host;
    }

    private static Parent confirm(Locale locale) {
        var texts = texts(locale);
        var host = new PanelHost(texts);
        host.work(list(locale, 40));
        host.ask(texts.text("delete.ask"), List.of(texts.text("milk"), texts.text("long")), texts.text("delete"), () -> {});
        return host;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().addAll("row", "gap-8");
        return row;
    }

    private static VBox page(Node... nodes) {
        var page = new VBox(nodes);
        page.getStyleClass().addAll("gap-16", "pad-24", "surface");
        return page;
    }
}
