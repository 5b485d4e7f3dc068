package org.threeplug.administration.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.identity.GrantRights;
import org.threeplug.identity.Role;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.pattern.History;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.administration.SetUpShop;

final class RoleFormTest {

    private final SetUpShop office = new SetUpShop();
    private final RoleForm form = office.get(RoleForm.class);
    private final List<Role> saved = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    @BeforeEach
    void nothingYet() {
        saved.clear();
    }

    private Role role(String key) {
        return office.shop.identity.role(key).orElseThrow();
    }

    private String percent(String plain) {
        return office.get(Surface.class).formats().percent(Percent.of(plain));
    }

    @Test
    void theLimitsOfACashierAreFoundAndChanged() {
        form.open("cashier", () -> opened.add("form"));
        assertThat(opened).containsExactly("form");
        assertThat(form.name.get()).isEqualTo("Cashier");
        assertThat(List.of(form.line.get(), form.ticket.get()))
                .containsExactly(Optional.of(Percent.of("10")), Optional.of(Percent.of("5")));

        form.line.set(Optional.of(Percent.of("7.5")));
        form.openItem.set(Optional.of(Money.of("50.00", office.shop.currency)));
        form.rights.get("cash.no-sale").set(false);
        form.save(saved::add);

        assertThat(form.fields.refusals()).isEmpty();
        var now = role("cashier");
        assertThat(saved).containsExactly(now);
        assertThat(now.name()).as("a name that nobody touched").isEqualTo("cashier");
        assertThat(now.lineDiscountLimit()).isEqualTo(Percent.of("7.5"));
        assertThat(now.openItemLimit()).hasValueSatisfying(limit -> assertThat(limit).isEqualByComparingTo("50"));
        assertThat(now.may(new Permission("cash.no-sale"))).isFalse();
    }

    @Test
    void aNewRoleBeginsWithNothingAndGetsAKeyThatIsFree() {
        form.create(Optional.empty(), () -> opened.add("form"));
        assertThat(form.rights.values()).allMatch(right -> !right.get());
        form.name.set("  Șef de Tură 2 ");
        form.rights.get("sales.sell").set(true);
        form.save(saved::add);
        assertThat(saved).extracting(Role::key, Role::name).containsExactly(
                tuple("sef-de-tura-2", "Șef de Tură 2"));
        assertThat(role("sef-de-tura-2").rights()).containsExactly(new Permission("sales.sell"));

        var second = office.get(RoleForm.class);
        second.create(Optional.of("cashier"), () -> {});
        second.name.set("قائد");
        second.save(saved::add);
        assertThat(saved.getLast().key()).isEqualTo("role");
        assertThat(saved.getLast().rights()).isEqualTo(role("cashier").rights());
    }

    @Test
    void whatIsRefusedStandsBesideItsField() {
        form.create(Optional.empty(), () -> {});
        form.name.set("manager");
        form.line.set(Optional.empty());
        form.save(saved::add);
        assertThat(form.fields.refusals()).containsExactly(new Refusal("office.rate-needed", List.of(), "lineDiscountLimit"));
        form.line.set(Optional.of(Percent.of("101")));
        form.save(saved::add);
        assertThat(form.fields.refusals()).containsExactlyInAnyOrder(
                new Refusal("identity.role-name-taken", List.of("manager"), "name"),
                new Refusal("identity.role-percent", List.of("101"), "lineDiscountLimit"));
        assertThat(saved).isEmpty();
    }

    @Test
    void aRoleBearsItsNameInEachLanguageUntilSomebodyCallsItOtherwise() {
        var arabic = new SetUpShop(Locale.of("ar")).get(Surface.class);
        assertThat(RoleWords.name(role("administrator"), arabic)).isEqualTo("مسؤول النظام");
        for (var name : List.of("Administrator", "administrator", "مسؤول النظام")) {
            var named = new Role("administrator", name, Percent.ZERO, Percent.ZERO, Set.of());
            assertThat(RoleWords.name(named, office.get(Surface.class))).isEqualTo("Administrator");
        }
        var boss = new Role("administrator", "Boss", Percent.ZERO, Percent.ZERO, Set.of());
        assertThat(RoleWords.name(boss, arabic)).isEqualTo("Boss");
    }

    @Test
    void theMatrixShowsEachRightByItsAreaAndWhoHasIt() {
        var model = office.get(RoleListModel.class);
        model.matrix.refresh();
        assertThat(model.matrix.rows().subList(0, 3)).extracting(RoleListModel.Line::key, line -> line.cells().getFirst())
                .containsExactly(
                        tuple("limit.line", percent("10")),
                        tuple("limit.ticket", percent("5")),
                        tuple("limit.open-item", "No limit"));
        assertThat(model.matrix.rows()).filteredOn(line -> line.key().equals("ledger.adjust")).singleElement()
                .satisfies(line -> assertThat(line.cells()).containsExactly("–", "–", "–", "Yes", "–", "Yes"));
        assertThat(model.matrix.rows()).as("each right has a word").allSatisfy(line -> assertThat(line.word()).isNotEqualTo(line.key()));
        assertThat(model.matrix.rows()).as("each right of the program has an area").allSatisfy(line -> assertThat(line.area()).isPresent());
    }

    @Test
    void theMatrixGoesOntoPaperAndTheJournalKnows() {
        var paths = new ArrayList<String>();
        office.get(RoleListModel.class).savePdf(paths::add);
        assertThat(paths).containsExactly("/tables/roles-%s.pdf".formatted(office.get(Office.class).today()));
        var table = office.paper.tables.getFirst();
        assertThat(table.columns()).containsExactly(
                "Area", "Right", "Cashier", "Supervisor", "Manager", "Accountant", "Auditor", "Administrator");
        assertThat(table.rows().getFirst()).startsWith("Sales", "Discount on a line without approval, up to");
        var journal = office.shop.books.journal();
        var newest = journal.count(JournalView.Filter.ALL);
        assertThat(journal.entry(newest)).map(JournalEntry::command).hasValue("ExportList");
    }

    @Test
    void whatCameWithAnUpdateIsTold() {
        office.shop.gate.submit(
                        new GrantRights(Ids.next(), List.of(new GrantRights.Arriving("gift.issue", Set.of("cashier")))),
                        office.shop.system)
                .orThrow();
        var model = office.get(RoleListModel.class);
        model.open();
        assertThat(model.news.get()).extracting(each -> each.right() + " " + each.roles()).containsExactly("gift.issue [cashier]");
        assertThat(model.list.rows()).filteredOn(row -> row.role().key().equals("cashier"))
                .extracting(row -> row.people()).containsExactly(1L);
    }

    @Test
    void aRoleInUseIsNotRetiredAndAnUnusedOneIs() {
        var model = office.get(RoleModel.class);
        model.open("cashier");
        model.switchTo(false);
        assertThat(role("cashier").active()).isTrue();
        model.open("auditor");
        model.switchTo(false);
        assertThat(role("auditor").active()).isFalse();
        assertThat(model.shown.get().orElseThrow().role().active()).isFalse();
    }

    @Test
    void theHistoryOfARoleIsAskedOfTheJournal() {
        form.open("cashier", () -> {});
        form.line.set(Optional.of(Percent.of("7")));
        form.save(saved::add);
        var model = office.get(RoleModel.class);
        model.open("cashier");
        var told = new ArrayList<History.Entry>();
        model.history(told::addAll);
        assertThat(new HashSet<>(told).size()).isEqualTo(told.size());
    }
}
