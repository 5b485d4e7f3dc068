package org.threeplug.office.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.directories.Assets;
import org.threeplug.directories.Brands;
import org.threeplug.directories.Directories;
import org.threeplug.directories.PaymentTerms;
import org.threeplug.directories.RecordsFound;
import org.threeplug.directories.SupplierContacts;
import org.threeplug.directories.Suppliers;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.pattern.Column;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Accounts;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.PlugShop;
import org.threeplug.questions.Person;
import org.threeplug.questions.Question;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.journal.HeldAboutPeople;
import org.threeplug.records.OneRecord;
import org.threeplug.records.RecordChoices;
import org.threeplug.records.RecordFigures;
import org.threeplug.records.RecordList;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordTitles;
import org.threeplug.records.RecordType;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetPlan;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxClasses;

/// The pages of declared kinds over a shop in memory.
final class RecordPagesTest {

    private final PlugShop office = PlugShop.ofKinds();
    private final KindOffice suppliers = kind(Suppliers.TYPE);

    private KindOffice kind(RecordType type) {
        return new KindOffice(office.get(KindOffice.Shared.class), type);
    }

    private Entry saved(RecordType type, Entry entry) {
        return office.shop.gate.submit(new SaveEntry(Ids.next(), type, entry, true), office.shop.system).orThrow();
    }

    private Entry supplier(String name) {
        return saved(
                Suppliers.TYPE,
                Entry.blank(Ids.next()).with(Suppliers.NAME, name).with(Suppliers.REBATE, Percent.of("7.5")));
    }

    private static List<String> refused(RecordForm form) {
        return form.fields.refusals().stream().map(each -> each.field() + " " + each.code()).toList();
    }

    @Test
    void aNewSupplierGetsTheNextNumberAndIsListed() {
        var form = new RecordForm(suppliers);
        form.create();
        form.text(Suppliers.NAME).set("  Lipton & Co  ");
        form.save(_ -> {});
        var list = new RecordListModel(suppliers);
        list.list.refresh();
        assertThat(list.list.rows())
                .extracting(row -> row.entry().get(Suppliers.NUMBER), row -> row.entry().get(Suppliers.NAME))
                .containsExactly(Tuple.tuple("S-0001", "Lipton & Co"));
        assertThat(form.fields.changed().get()).isFalse();
    }

    @Test
    void theFormSaysBesideEachFieldWhatTheGateWouldSay() {
        var form = new RecordForm(kind(PaymentTerms.TYPE));
        form.create();
        form.save(_ -> {});
        assertThat(refused(form)).containsExactly("code records.needed", "name records.needed", "days records.needed");
        form.text(PaymentTerms.CODE).set("n30");
        form.text(PaymentTerms.NAME).set("30 days");
        form.<Quantity>value(PaymentTerms.DAYS).set(Optional.of(Quantity.of(400)));
        form.save(_ -> {});
        assertThat(refused(form)).containsExactly("days records.too-large");
        form.<Quantity>value(PaymentTerms.DAYS).set(Optional.of(Quantity.of(30)));
        form.<Percent>value(PaymentTerms.DISCOUNT).set(Optional.of(Percent.of("2")));
        form.save(_ -> {});
        assertThat(refused(form)).containsExactly("discountDays terms.discount-half");
        form.<Quantity>value(PaymentTerms.DISCOUNT_DAYS).set(Optional.of(Quantity.of(10)));
        form.save(_ -> {});
        assertThat(refused(form)).isEmpty();
        var twin = new RecordForm(kind(PaymentTerms.TYPE));
        twin.create();
        twin.text(PaymentTerms.CODE).set("N30");
        twin.text(PaymentTerms.NAME).set("Again");
        twin.<Quantity>value(PaymentTerms.DAYS).set(Optional.of(Quantity.ONE));
        twin.save(_ -> {});
        assertThat(refused(twin)).containsExactly("code records.taken");
    }

    @Test
    void aTaxClassIsAddedUnderAFreeCodeWhichItKeeps() {
        var taxes = kind(TaxClasses.TYPE);
        var form = new RecordForm(taxes);
        form.create();
        form.text(TaxClasses.KEY).set(" Z ");
        form.text(TaxClasses.NAME).set("Zero rated");
        form.<Percent>value(TaxClasses.RATE).set(Optional.of(Percent.ZERO));
        form.text(TaxClasses.LETTER).set("Z");
        var saved = new ArrayList<Entry>();
        form.save(saved::add);
        assertThat(office.shop.books.catalog().taxClasses()).contains(new TaxClass("Z", "Zero rated", Percent.ZERO, "Z"));
        var twin = new RecordForm(taxes);
        twin.create();
        twin.text(TaxClasses.KEY).set("Z");
        twin.text(TaxClasses.NAME).set("Cheap");
        twin.<Percent>value(TaxClasses.RATE).set(Optional.of(Percent.of("5")));
        twin.save(_ -> {});
        assertThat(refused(twin)).containsExactly("key records.taken");
        var again = new RecordForm(taxes);
        again.open(saved.getFirst().id());
        assertThat(again.isEditing()).isTrue();
        again.text(TaxClasses.KEY).set("Y");
        again.save(_ -> {});
        assertThat(refused(again)).containsExactly("key records.once");
    }

    @Test
    void aNewCategoryGoesLastOnTheTillAndKeepsWhereItLies() {
        var food = new Category(Ids.next(), Optional.empty(), "Food", 4, "green", true);
        office.shop.gate.submit(Categories.added(food), office.shop.manager).orThrow();
        var form = new RecordForm(kind(Categories.TYPE));
        form.create();
        assertThat(form.check(Categories.ON_TILL).get()).isTrue();
        form.text(Categories.NAME).set("Fruit");
        form.value(Categories.PARENT).set(Optional.of(new RefChoices.Choice(food.id().toString(), "Food")));
        var saved = new ArrayList<Entry>();
        form.save(saved::add);
        var fruit = new Category(saved.getFirst().id(), Optional.of(food.id()), "Fruit", 5, "", true);
        assertThat(office.shop.books.catalog().categories()).containsExactly(food, fruit);
        var change = new RecordForm(kind(Categories.TYPE));
        change.open(food.id());
        change.value(Categories.PARENT).set(Optional.of(new RefChoices.Choice(fruit.id().toString(), "Fruit")));
        change.save(_ -> {});
        assertThat(refused(change)).containsExactly("parent records.in-itself");
    }

    @Test
    void anAccountThatSomebodyMakesIsPostedToByPeopleOnly() {
        var form = new RecordForm(kind(Accounts.TYPE));
        form.create();
        assertThat(form.shown).containsExactly(Accounts.CODE, Accounts.NAME, Accounts.KIND);
        form.text(Accounts.CODE).set("6100");
        form.text(Accounts.NAME).set("Rent");
        form.value(Accounts.KIND).set(Optional.of(new RefChoices.Choice("EXPENSE", "Expense")));
        form.save(_ -> {});
        assertThat(office.shop.books.ledger().accounts())
                .contains(new Account("6100", "Rent", Account.Kind.EXPENSE, Account.Role.NONE));
    }

    @Test
    void twoPeopleChangeOneRecordAndTheSecondIsTold() {
        var entry = supplier("Lipton");
        var one = new RecordForm(suppliers);
        var other = new RecordForm(suppliers);
        one.open(entry.id());
        other.open(entry.id());
        one.text(Suppliers.PHONE).set("0722 111");
        one.save(_ -> {});
        other.text(Suppliers.PHONE).set("0733 222");
        other.save(_ -> {});
        assertThat(refused(one)).isEmpty();
        assertThat(refused(other)).containsExactly(" records.changed-meanwhile");
        var model = new RecordModel(suppliers);
        model.open(entry.id());
        assertThat(model.row.get().orElseThrow().entry().get(Suppliers.PHONE)).isEqualTo("0722 111");
    }

    @Test
    void aFieldThatIsHiddenIsInNoListFormFileOrFindingAndStaysAsItWas() {
        var entry = supplier("Lipton");
        var rights = Set.of(
                new Permission("suppliers.view"), new Permission("suppliers.edit"), new Permission("journal.view"));
        var system = office.shop.system;
        var clerk = new Actor(system.user(), "Clerk", system.role(), rights, system.origin(), system.session());
        var blind = new KindOffice(office.as(clerk).getInstance(KindOffice.Shared.class), Suppliers.TYPE);
        assertThat(RecordListPage.columns(blind)).extracting(Column::key).doesNotContain("rebate").contains("number", "name");
        var form = new RecordForm(blind);
        assertThat(form.shown).doesNotContain(Suppliers.REBATE);
        assertThat(new RecordTelling(blind).name("rebate")).isEmpty();
        assertThat(new RecordTelling(blind).name("name-order")).isEmpty();
        form.open(entry.id());
        form.text(Suppliers.NAME).set("Lipton Ltd");
        form.save(_ -> {});
        assertThat(refused(form)).isEmpty();
        assertThat(office.shop.books.records().entry(Sight.whole(Suppliers.TYPE), entry.id()).orElseThrow().get(Suppliers.NAME))
                .isEqualTo("Lipton Ltd");
        var sheet = new KindSheet(
                new Asks(office.shop.desk, () -> clerk), Sight.whole(Suppliers.TYPE), blind.surface.formats());
        assertThat(sheet.rows("", false).toString()).contains("Lipton Ltd", "rebate=,").doesNotContain("7.5");
    }

    @Test
    void aKindIsAnsweredToNobodyWhoMayNotLookAtItWhateverAScreenShows() {
        var entry = supplier("Lipton");
        var system = office.shop.system;
        var stranger = new Actor(
                system.user(), "Stranger", system.role(), Set.of(new Permission("brands.view")), system.origin(), system.session());
        var asks = new Asks(office.shop.desk, () -> stranger);
        List<Question<?>> questions = List.of(
                new RecordList(Suppliers.TYPE, RecordQuery.ALL, Portion.FIRST),
                new RecordFigures(Suppliers.TYPE, RecordQuery.ALL),
                new OneRecord(Suppliers.TYPE, entry.id()),
                new RecordTitles(Suppliers.TYPE, "terms", List.of()),
                new RecordChoices(Suppliers.TYPE, "terms", "", 9));
        assertThat(questions)
                .allSatisfy(question -> assertThatThrownBy(() -> asks.ask(question))
                        .isInstanceOfSatisfying(RefusedException.class, why -> assertThat(why.refusal().code() + " "
                                        + why.refusal().arguments())
                                .isEqualTo("access.denied [suppliers.view]")));
        assertThat(asks.ask(new RecordsFound("lip", 9)))
                .as("what is found")
                .extracting(found -> found.type())
                .containsExactly(Brands.TYPE);
        assertThat(new Asks(office.shop.desk, () -> system).ask(new RecordsFound("lip", 9)).stream()
                        .flatMap(found -> found.entries().stream())
                        .map(Entry::id))
                .containsExactly(entry.id());
    }

    @Test
    void whatAFieldPointsToIsTitledAndChosenWithTheRightToThePointingKindAlone() {
        var term = saved(
                PaymentTerms.TYPE,
                Entry.blank(Ids.next())
                        .with(PaymentTerms.CODE, "N30")
                        .with(PaymentTerms.NAME, "30 days")
                        .with(PaymentTerms.DAYS, Quantity.of(30)));
        var system = office.shop.system;
        var clerk = new Actor(
                system.user(), "Clerk", system.role(), Set.of(new Permission("suppliers.view")), system.origin(), system.session());
        var asks = new Asks(office.shop.desk, () -> clerk);
        var title = PaymentTerms.TYPE.title(term);
        assertThat(asks.ask(new RecordChoices(Suppliers.TYPE, "terms", "", 9)))
                .containsExactly(new RecordChoices.Choice(term.id(), title));
        assertThat(asks.ask(new RecordTitles(Suppliers.TYPE, "terms", List.of(term.id())))).isEqualTo(Map.of(term.id(), title));
        assertThat(asks.ask(new RecordChoices(Suppliers.TYPE, "rebate", "", 9))).isEmpty();
        var supplier = saved(
                Suppliers.TYPE, Entry.blank(Ids.next()).with(Suppliers.NAME, "Lipton").with(Suppliers.TERMS, term.id()));
        assertThat(asks.ask(new OneRecord(Suppliers.TYPE, supplier.id())).orElseThrow().titles())
                .isEqualTo(Map.of(term.id(), title));
    }

    @Test
    void anAssetGoesOnlyTheWaysThatAreDeclared() {
        var assets = kind(Assets.TYPE);
        var oven = saved(
                Assets.TYPE,
                Entry.blank(Ids.next()).with(Assets.NAME, "Oven").with(Assets.SORT, Assets.Sort.EQUIPMENT));
        var model = new RecordModel(assets);
        model.open(oven.id());
        var shown = model.row.get().orElseThrow().entry();
        assertThat(shown.get(Assets.STATE)).isEqualTo(Assets.State.ORDERED);
        assertThat(model.ways(shown)).extracting(way -> way.key()).containsExactly("put-to-use", "scrap");
        assertThat(codes(model, shown, "put-to-use", Optional.empty())).containsExactly("assets.not-bought");
        assertThat(codes(model, shown, "scrap", Optional.empty()))
                .containsExactly("states.reason-needed", "assets.not-bought");
        var form = new RecordForm(assets);
        form.open(oven.id());
        form.<LocalDate>value(Assets.BOUGHT).set(Optional.of(LocalDate.of(2026, 1, 5)));
        form.save(_ -> {});
        model.open(oven.id());
        var bought = model.row.get().orElseThrow().entry();
        assertThat(codes(model, bought, "send-to-repair", Optional.of("door"))).containsExactly("states.no-way");
        assertThat(codes(model, bought, "put-to-use", Optional.empty())).isEmpty();
        model.open(oven.id());
        assertThat(codes(model, model.row.get().orElseThrow().entry(), "scrap", Optional.of("worn out"))).isEmpty();
        model.open(oven.id());
        assertThat(model.ways(model.row.get().orElseThrow().entry())).isEmpty();
    }

    private static List<String> codes(RecordModel model, Entry entry, String way, Optional<String> reason) {
        var codes = new ArrayList<String>();
        model.move(entry, way, reason, () -> {}, why -> why.all().stream().map(Refusal::code).forEach(codes::add));
        return codes;
    }

    @Test
    void severalAreRetiredAtOnceAndBroughtBack() {
        supplier("One");
        supplier("Two");
        var model = new RecordListModel(suppliers);
        model.list.refresh();
        model.retire(List.copyOf(model.list.rows()), false);
        assertThat(model.list.rows()).isEmpty();
        model.list.ask(model.list.query().get().chips(Set.of(RecordListModel.RETIRED)));
        assertThat(model.list.rows()).hasSize(2);
        model.retire(List.copyOf(model.list.rows()), true);
        assertThat(office.shop.books.records().page(suppliers.sight(), RecordQuery.ACTIVE, Optional.empty(), 9)).hasSize(2);
    }

    @Test
    void everyKindHasHeadingsThatAreTakenInEachLanguage() {
        for (var type : Directories.ALL) {
            var wording = KindWords.wording(type, suppliers.surface.formats());
            for (var field : type.fields()) {
                assertThat(wording.headings()).as(type.key()).containsValue(field.key()).containsKey(field.dashed());
            }
        }
        assertThat(KindWords.wording(Suppliers.TYPE, suppliers.surface.formats()).headings())
                .containsEntry("name", "name")
                .containsEntry("nume", "name")
                .containsEntry("الاسم", "name");
    }

    @Test
    void anImportIsCheckedBeforeItIsDone() {
        var model = new RecordImportModel(suppliers);
        model.tryOut(Refusal::code);
        assertThat(model.fields.refusals()).extracting(Refusal::code).containsExactly("office.file-needed");
        model.file.set("/home/shop/suppliers.csv");
        model.tryOut(Refusal::code);
        assertThat(model.isTried()).isTrue();
        assertThat(model.problems).hasSize(1);
        model.update.set(true);
        assertThat(model.isTried()).as("another choice is checked anew").isFalse();
        assertThat(office.sheets.orders).hasSize(1);
        assertThat(office.sheets.orders.getFirst().dryRun()).isTrue();
    }

    @Test
    void whatAColumnIsTakenForIsChangedByHandAndCheckedAnew() {
        var model = new RecordImportModel(suppliers);
        model.file.set("/home/shop/suppliers.csv");
        model.tryOut(Refusal::code);
        var fax = model.plan.get().orElseThrow().columns().getLast();
        assertThat(fax).extracting(SheetPlan.Use::column, SheetPlan.Use::examples)
                .containsExactly(Optional.empty(), List.of("0721 555 010"));
        model.choose(fax, Optional.of("phone"));
        assertThat(model.isTried()).as("what was said is checked before it is written").isFalse();
        model.tryOut(Refusal::code);
        assertThat(model.plan.get().orElseThrow().columns().getLast().column()).contains("phone");
        assertThat(office.sheets.orders.getLast().reading()).extracting(Reading::of, Reading::columns)
                .containsExactly("suppliers", Map.of("Fax", "phone"));
        assertThat(new RecordImportForm(suppliers).columns())
                .containsEntry("phone", "Phone")
                .containsEntry("contacts.2.phone", "Contact persons 2: Phone")
                .doesNotContainKey("contacts");
    }

    private static void type(LinesForm.Line line, String name, String phone) {
        line.inputs().text(SupplierContacts.NAME).set(name);
        line.inputs().text(SupplierContacts.PHONE).set(phone);
    }

    private List<String> contacts(Entry supplier) {
        return office.shop.books.records().entry(Sight.whole(Suppliers.TYPE), supplier.id()).orElseThrow().lines(Suppliers.CONTACTS).stream()
                .map(line -> line.get(SupplierContacts.NAME))
                .toList();
    }

    @Test
    void linesAreAddedMovedAndTakenOutInTheFormOfTheirRecord() {
        var entry = supplier("Lipton");
        var form = new RecordForm(suppliers);
        form.open(entry.id());
        var contacts = form.lines(Suppliers.CONTACTS);
        contacts.add();
        assertThat(form.fields.changed().get()).as("a line in which nothing stands changes nothing").isFalse();
        type(contacts.add(), "Ann", "0722");
        var bob = contacts.add();
        type(bob, " Bob ", "");
        assertThat(form.fields.changed().get()).isTrue();
        contacts.move(bob, -1);
        form.save(_ -> {});
        assertThat(refused(form)).isEmpty();
        assertThat(contacts(entry)).containsExactly("Bob", "Ann");
        assertThat(form.fields.changed().get()).isFalse();
        var again = new RecordForm(suppliers);
        again.open(entry.id());
        var lines = again.lines(Suppliers.CONTACTS);
        lines.remove(lines.lines.getFirst());
        again.save(_ -> {});
        assertThat(contacts(entry)).containsExactly("Ann");
    }

    @Test
    void whatIsWrongInALineStandsBesideThatLineAndNotBesideTheFieldOfTheSameName() {
        var form = new RecordForm(suppliers);
        form.create();
        form.text(Suppliers.NAME).set("Lipton");
        var contacts = form.lines(Suppliers.CONTACTS);
        contacts.add();
        type(contacts.add(), "Ann", "1");
        type(contacts.add(), "", "2");
        form.save(_ -> {});
        assertThat(refused(form)).isEmpty();
        assertThat(contacts.lines.stream().map(line -> line.inputs().fields.refusals().stream()
                        .map(why -> why.field() + " " + why.code())
                        .toList()))
                .containsExactly(List.of(), List.of("name records.needed"));
        assertThat(form.fields.isSound()).isFalse();
        form.fields.refuse(new Refusal("records.taken", List.of("Ann"), "entry.contacts[0].name"));
        assertThat(contacts.lines.getFirst().inputs().fields.refusals()).extracting(Refusal::code).containsExactly("records.taken");
        type(contacts.lines.get(1), "Bob", "2");
        type(contacts.lines.getFirst(), "Anna", "1");
        form.save(_ -> {});
        assertThat(form.fields.isSound()).isTrue();
    }

    @Test
    void aFileHasAGroupOfColumnsForEachLineAndAnImportKnowsThemByTheirHeads(@TempDir Path folder) throws IOException {
        supplier("Coffee");
        var ann = Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Ann").with(SupplierContacts.PHONE, "0722 1");
        saved(
                Suppliers.TYPE,
                Entry.blank(Ids.next())
                        .with(Suppliers.NAME, "Tea")
                        .with(Suppliers.CONTACTS, List.of(ann, Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Bob"))));
        var file = folder.resolve("suppliers.csv");
        var sheet = new KindSheet(
                new Asks(office.shop.desk, () -> office.shop.system), Sight.whole(Suppliers.TYPE), suppliers.surface.formats());
        assertThat(sheet.write(file).trouble()).isEmpty();
        var lines = Files.readAllLines(file);
        var heads = lines.getFirst().replace("\uFEFF", "").split("[,;\t]");
        var headings = KindWords.wording(Suppliers.TYPE, suppliers.surface.formats()).headings();
        assertThat(Stream.of(heads).map(head -> headings.get(head.replace("\"", "").toLowerCase(Locale.ROOT))))
                .endsWith(
                        "contacts.1.name", "contacts.1.role", "contacts.1.phone", "contacts.1.email",
                        "contacts.2.name", "contacts.2.role", "contacts.2.phone", "contacts.2.email");
        assertThat(lines).anyMatch(line -> line.contains("Tea") && line.contains("Ann") && line.contains("0722 1") && line.contains("Bob"));
        assertThat(headings).containsEntry("persoane de contact 2: telefon", "contacts.2.phone").containsEntry("contacts.2.phone", "contacts.2.phone");
    }

    @Test
    void theHistoryOfARecordTellsOfItsLines() {
        var telling = new RecordTelling(suppliers);
        var id = Ids.next();
        var change = new JournalEntry.Change("supplier_contacts", id + ", " + Ids.next(), List.of());
        assertThat(telling.concerns(change, id)).isTrue();
        assertThat(telling.concerns(change, Ids.next())).isFalse();
        var line = telling.of(change);
        assertThat(line.name("phone")).contains("Contact persons – Phone");
        assertThat(line.name("line-no")).isEmpty();
        assertThat(line.name("active").map(name -> name + " " + line.said("active", "false"))).contains("Contact persons taken out");
        assertThat(line.tells(new JournalEntry.Value("active", "", "true", false))).isFalse();
        assertThat(telling.name("phone")).contains("Phone");
    }

    @Test
    void whoeverAsksIsToldWhatIsHeldAboutThemByWhoeverMayTakeRecordsOut() {
        var ann = Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Ann").with(SupplierContacts.PHONE, "0722");
        var bob = Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Bob");
        var entry = saved(
                Suppliers.TYPE, Entry.blank(Ids.next()).with(Suppliers.NAME, "Lipton").with(Suppliers.CONTACTS, List.of(ann, bob)));
        var text = new HeldText(suppliers.words);
        var ofAnn = new HeldAboutPeople(Suppliers.TYPE, entry.id(), Optional.of(ann.id()));
        assertThat(text.all(suppliers.ask(ofAnn)))
                .isEqualTo("Contact persons · Ann\nName: Ann\nPhone: 0722\nJournal: 0\nShown to people who work here: 0");
        var all = new HeldAboutPeople(Suppliers.TYPE, entry.id(), Optional.empty());
        assertThat(all.shows(suppliers.ask(all))).containsExactly(Person.recorded(ann.id()), Person.recorded(bob.id()));
        var without = new SaveEntry(Ids.next(), Suppliers.TYPE, entry.with(Suppliers.CONTACTS, List.of(bob)), false);
        office.shop.gate.submit(without, office.shop.system).orThrow();
        assertThat(suppliers.ask(ofAnn)).as("who was taken out").extracting(text::title).containsExactly("Contact persons · taken out or erased");

        var system = office.shop.system;
        var viewer = new Actor(
                system.user(), "Viewer", system.role(), Set.of(new Permission("suppliers.view"), new Permission("suppliers.terms")),
                system.origin(), system.session());
        assertThatThrownBy(() -> new Asks(office.shop.desk, () -> viewer).ask(all))
                .isInstanceOfSatisfying(RefusedException.class, why -> assertThat(why.refusal().arguments()).containsExactly("suppliers.export"));
    }

    @Test
    void peopleAreErasedWithAReasonOneOrAllAndWhoeverReadThemIsNoted() {
        var ann = Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Ann");
        var bob = Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Bob");
        var entry = saved(
                Suppliers.TYPE, Entry.blank(Ids.next()).with(Suppliers.NAME, "Lipton").with(Suppliers.CONTACTS, List.of(ann, bob)));
        var question = new OneRecord(Suppliers.TYPE, entry.id());
        assertThat(question.shows(suppliers.ask(question))).containsExactly(Person.recorded(ann.id()), Person.recorded(bob.id()));
        assertThat(kind(Brands.TYPE).may(Act.ERASE)).as("of a kind that tells about nobody").isFalse();
        var erased = new ArrayList<Integer>();
        var model = new ErasePeople(suppliers, entry);
        assertThat(model.people).extracting(RefChoices.Choice::name)
                .containsExactly("Everybody, those who were taken out before too", "Ann", "Bob");
        model.confirm(erased::add);
        assertThat(model.fields.refusals()).extracting(Refusal::code).containsExactly("office.reason-needed");
        model.reason.set("asked for it");
        model.who.set(Optional.of(model.people.get(1)));
        model.confirm(erased::add);
        assertThat(contacts(entry)).containsExactly("Bob");
        var rest = new ErasePeople(suppliers, entry);
        rest.reason.set("all of them");
        rest.confirm(erased::add);
        assertThat(contacts(entry)).isEmpty();
        assertThat(erased).containsExactly(1, 1);
        rest.confirm(erased::add);
        assertThat(rest.fields.refusals()).extracting(Refusal::code).containsExactly("records.nobody-to-erase");
    }
}
