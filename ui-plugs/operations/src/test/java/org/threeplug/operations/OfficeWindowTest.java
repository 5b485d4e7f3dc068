package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Fields;
import org.threeplug.office.Forms;
import org.threeplug.office.TradingDay;
import org.threeplug.office.Walk;
import org.threeplug.operations.cash.CashScreen;
import org.threeplug.operations.catalog.ProductsScreen;
import org.threeplug.operations.journal.JournalScreen;
import org.threeplug.operations.ledger.TrialScreen;
import org.threeplug.operations.stock.StockScreen;
import org.threeplug.words.Texts;

/// Walks through the main flows of the office with keys alone, in a real window that nobody sees.
class OfficeWindowTest {

    private final OfficeShop office = new OfficeShop(Locale.ENGLISH);
    private final TradingDay day = new TradingDay(office.shop);

    private <S extends Screen> S walk(Class<S> type, Consumer<Walk> play) {
        var screens = new ArrayList<S>();
        Gallery.shoot(
                Variant.LIGHT,
                () -> {
                    screens.add(office.get(type));
                    var root = new StackPane(screens.getFirst().view());
                    screens.getFirst().shown();
                    return root;
                },
                root -> play.accept(new Walk(screens.getFirst(), root).settle()));
        return screens.getFirst();
    }

    private List<String> said() {
        return office.notices.shown().stream().map(Notice::sentence).toList();
    }

    @Test
    void aProductIsFoundChangedAndSavedByKeys() {
        var milk = day.products.getFirst();
        var screen = walk(ProductsScreen.class, walk -> {
            walk.select(0).key("F2");
            assertThat(walk.text("name")).isEqualTo("Whole milk 1 l");
            assertThat(walk.inputs()).contains("box", "12", "5012345610010", "15012345610017");
            walk.type("name", "Whole milk 1 l, glass").type("price", "1.45");
            walk.key("Ctrl+S");
        });
        var saved = office.shop.books.catalog().product(milk.id()).orElseThrow();
        assertThat(saved.name()).isEqualTo("Whole milk 1 l, glass");
        assertThat(saved.price()).isEqualTo(UnitPrice.of("1.45", office.shop.currency));
        assertThat(saved.barcodes()).isEqualTo(milk.barcodes());
        assertThat(saved.edition()).isEqualTo(milk.edition() + 1);
        assertThat(said()).containsExactly("Whole milk 1 l, glass is saved.");
        assertThat(screen.unsaved()).isEmpty();
        assertThat(screen.crumb().getValue()).isEmpty();
    }

    @Test
    void escapeAsksBeforeTypedChangesAreLost() {
        office.panels.agree = false;
        var screen = walk(ProductsScreen.class, walk -> {
            walk.select(0).key("F2").type("name", "Something else");
            walk.key("Esc");
        });
        assertThat(office.panels.asked).containsExactly("1 changed field of Whole milk 1 l");
        assertThat(screen.unsaved()).contains("1 changed field of Whole milk 1 l");
    }

    @Test
    void whoPutsOneOfSeveralFieldsRightStaysInIt() {
        var fields = new Fields();
        var reason = fields.text("reason");
        var secret = fields.text("secret");
        Gallery.shoot(
                Variant.LIGHT,
                () -> {
                    var texts = Texts.kit(Locale.ENGLISH);
                    var form = new Form("A form", texts).text("reason", "Reason", "", reason).text("secret", "PIN", "", secret);
                    Forms.follow(form, fields);
                    return new StackPane(form);
                },
                root -> {
                    fields.refuse(reason, "input.plain-text");
                    fields.refuse(secret, "input.plain-text");
                    var first = Find.id(root, "reason", TextField.class);
                    assertThat(root.getScene().getFocusOwner()).isEqualTo(first);
                    first.setText("W");
                    assertThat(fields.refusals()).hasSize(1);
                    assertThat(root.getScene().getFocusOwner()).isEqualTo(first);
                });
    }

    @Test
    void theCheckNamesTheRecordTheKindAndWhatCanBeTrusted() {
        walk(JournalScreen.class, walk -> {
            walk.id("journal.check").key("F5");
            assertThat(walk.words()).anyMatch(words -> words.startsWith("In themselves the books are without contradiction"));
            walk.type("check.anchor-file", "/anchors.txt").key("F5");
            assertThat(walk.words())
                    .anyMatch(words -> words.startsWith("The journal was rewritten: record 30"))
                    .anyMatch(words -> words.startsWith("Records 1 to 12 can still be trusted"));
            walk.type("check.anchor-file", "/missing").key("F5");
            assertThat(walk.words()).contains("/missing cannot be read.");
            walk.type("check.folder-why", "Our accountant keeps them").id("check.keep");
            walk.type("check.mail-file", "/a.eml").id("check.mail");
        });
        assertThat(office.proof.done)
                .containsExactly("kept in /anchors", "drafted /a.eml: Anchors of " + office.shop.books.settings().store().orElseThrow().businessName());
    }

    @Test
    void stockIsCountedAndAdjustedByKeys() {
        var bread = day.products.get(1);
        walk(StockScreen.class, walk -> {
            walk.select(1).key("F2");
            walk.type("change", "=40").type("reason", "Counted");
            walk.key("Ctrl+S");
        });
        assertThat(office.shop.books.stock().onHand(bread.id(), office.shop.branch).quantity())
                .isEqualTo(Quantity.of(40));
        assertThat(said()).singleElement().asString().startsWith("Posted as 1-");
    }

    @Test
    void aShiftIsClosedBlindAndADifferenceIsShownToASecondPerson() {
        var blind = new ArrayList<String>();
        var approver = new ArrayList<String>();
        walk(CashScreen.class, walk -> {
            walk.start().key("Space");
            walk.type("count.5000", "2");
            blind.addAll(walk.words());
            walk.key("Ctrl+S");
            blind.addAll(walk.words());
            walk.type("reason", "A note was given out by mistake").choose("approver", 1).type("secret", "1234");
            walk.key("Ctrl+S");
            approver.addAll(walk.words());
            walk.key("Ctrl+S");
            assertThat(walk.words()).contains("Z report 2");
        });
        var closed = office.shop.books.shifts().shifts(0, 1).getFirst().closing().orElseThrow();
        assertThat(closed.counted()).isEqualTo(office.shop.money("100.00"));
        assertThat(blind)
                .noneMatch(words -> words.contains(closed.expected().plain()))
                .noneMatch(words -> words.contains(closed.difference().abs().plain()));
        assertThat(approver).anyMatch(words -> words.contains(closed.expected().plain()));
        assertThat(said()).containsExactly("Shift 2 is closed.");
    }

    @Test
    void theTrialBalanceLeadsToTheDocumentAndItsJournalRecordAndBack() {
        var crumbs = new ArrayList<String>();
        walk(TrialScreen.class, walk -> {
            crumbs.add(walk.crumb());
            crumbs.add(walk.row(0).crumb());
            crumbs.add(walk.row(1).crumb());
            crumbs.add(walk.tab("record").press("Open the record").crumb());
            walk.key("Esc").key("Esc");
            crumbs.add(walk.crumb());
            walk.key("Esc");
            crumbs.add(walk.crumb());
        });
        var newest = office.shop.books.documents().stream()
                .filter(document -> document.head().kind() == DocumentKind.SALE)
                .map(document -> document.head())
                .toList()
                .getLast();
        var record = office.shop.books.journal().byKey(newest.id().toString()).orElseThrow().sequence();
        assertThat(crumbs)
                .containsExactly(
                        "", "1000 DRAWER", newest.reference(), record + " · Sale posted", "1000 DRAWER", "");
    }
}
