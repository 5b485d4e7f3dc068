package org.threeplug.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.FakeBooks;
import org.threeplug.fakes.FakeGate;
import org.threeplug.fakes.FakeIdentity;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Roles;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.ledger.Account;
import org.threeplug.settings.SaveSettings;
import org.threeplug.settings.StoreSettings;

final class SetUpStoreTest {

    private final Shop shop = new Shop("GBP");

    private SetUpStore setUp(List<Account> accounts) {
        var settings = shop.books.settings().store().orElseThrow();
        var user = new User(Ids.next(), "ada", "Ada", Roles.ADMINISTRATOR, Locale.ENGLISH, true, true);
        return new SetUpStore(
                Ids.next(),
                settings,
                shop.books.settings().registers(),
                Roles.templates(key -> key),
                List.of(new SetUpStore.FirstUser(user, Optional.of("1"), Optional.empty())),
                List.of(Shop.STANDARD),
                accounts);
    }

    private static Outcome<Boolean> inNewBooks(SetUpStore command, Actor actor) {
        var books = new FakeBooks();
        var signedIn = new FakeIdentity(books).at(actor, actor.origin());
        return new FakeGate(books, () -> Shop.NOON).submit(command, signedIn);
    }

    @Test
    void aStoreIsSetUpOnce() {
        var command = setUp(DefaultAccounts.chart(Account.Role::name));
        assertThat(inNewBooks(command, shop.system).orThrow()).isTrue();
        assertThat(refusal(shop.gate.submit(command, shop.system))).containsExactly("setup.done-already");
    }

    @Test
    void onlyTheSystemSetsAStoreUp() {
        assertThat(refusal(inNewBooks(setUp(DefaultAccounts.chart(Account.Role::name)), shop.manager)))
                .containsExactly("access.denied", "setup.run");
    }

    @Test
    void everyRoleOfAnAccountIsPlayedByOneAccount() {
        var chart = new ArrayList<>(DefaultAccounts.chart(Account.Role::name));
        chart.removeIf(account -> account.role() == Account.Role.TAX);
        assertThat(refusal(inNewBooks(setUp(chart), shop.system)))
                .containsExactly("setup.account-role-missing", "TAX");
        chart.add(new Account("7000", "Drawer again", Account.Kind.ASSET, Account.Role.DRAWER));
        assertThat(refusal(inNewBooks(setUp(chart), shop.system)))
                .containsExactly("setup.account-role-twice", "DRAWER");
        chart.add(new Account("7000", "Twice", Account.Kind.ASSET, Account.Role.NONE));
        chart.removeIf(account -> account.name().equals("Drawer again"));
        chart.add(new Account("7000", "Twice", Account.Kind.ASSET, Account.Role.NONE));
        assertThat(refusal(inNewBooks(setUp(chart), shop.system))).containsExactly("setup.account-twice", "7000");
    }

    @Test
    void theCurrencyIsFixedFromSetUpOn() {
        var old = shop.books.settings().store().orElseThrow();
        var euro = Currency.getInstance("EUR");
        var changed = new StoreSettings(
                old.businessName(), old.taxNumber(), old.address(), euro, old.zone(), old.language(), old.taxRounding(),
                Money.zero(euro), Money.zero(euro), "", "", false);
        assertThat(refusal(shop.gate.submit(new SaveSettings(Ids.next(), changed), shop.manager)))
                .containsExactly("settings.currency-fixed", "GBP");
    }

    @Test
    void whatElseTheOwnerChoseMayChange() {
        var old = shop.books.settings().store().orElseThrow();
        var changed = new StoreSettings(
                "Shop 2", old.taxNumber(), old.address(), old.currency(), old.zone(), old.language(), old.taxRounding(),
                shop.money("0.05"), old.differenceLimit(), "", "", false);
        assertThat(shop.gate.submit(new SaveSettings(Ids.next(), changed), shop.manager).orThrow())
                .isEqualTo(changed);
        assertThat(shop.books.settings().store()).contains(changed);
    }
}
