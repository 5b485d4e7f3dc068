package org.threeplug.operations.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.fakes.Shop;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalEntry.Change;
import org.threeplug.journal.JournalEntry.Value;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.office.Surface;
import org.threeplug.operations.OfficeShop;
import org.threeplug.words.Texts;

class JournalWordsTest {

    private final OfficeShop office = new OfficeShop();
    private final Product mug = office.shop.product(
            "MUG", UnitPrice.of("9.00", office.shop.currency), Shop.STANDARD, true, true);

    private JournalWords words(boolean personal) {
        return new JournalWords(office.get(Surface.class).texts(), office.get(JournalNames.class), personal);
    }

    private String said(JournalEntry entry) {
        return words(false).sentence(entry);
    }

    private static JournalEntry entry(String command, String outcome, Change... changes) {
        return new JournalEntry(
                7, "command", Shop.NOON, Shop.NOON, command, 1, "Ana Pop", "manager", "1", "key", Optional.empty(),
                Optional.empty(), outcome, "hash", List.of(changes));
    }

    private static JournalEntry done(String command, Change... changes) {
        return entry(command, JournalEntry.DONE, changes);
    }

    private Change ofMug(Value... values) {
        return new Change("product", mug.id().toString(), List.of(values));
    }

    @Test
    void aPriceThatChangedIsSaidAsPeopleWouldSayIt() {
        var changed = done("SaveProduct", ofMug(new Value("price", "80000", "90000"), new Value("edition", "1", "2")));

        assertThat(said(changed)).isEqualTo("Ana Pop changed the price of Name of MUG from 8.00 to 9.00");
    }

    @Test
    void aPriceOfSixDecimalsIsSaidAsSuch() {
        var fine = Long.toString(UnitPrice.of("0.00038", office.shop.currency).inBooks());
        var changed = done("SaveProduct", ofMug(new Value("price", "4", fine)));

        assertThat(said(changed)).isEqualTo("Ana Pop changed the price of Name of MUG from 0.0004 to 0.00038");
    }

    @Test
    void severalFieldsAreNamedAndTheRestCounted() {
        var changed = done(
                "SaveProduct",
                ofMug(
                        new Value("price", "80000", "90000"),
                        new Value("active", "true", "false"),
                        new Value("brand", "", "Kiln"),
                        new Value("unit", "pc", ""),
                        new Value("code", "MUG-1", "MUG")));

        assertThat(said(changed))
                .isEqualTo("Ana Pop changed Name of MUG: price from 8.00 to 9.00, on sale from yes to no, brand now Kiln,"
                        + " 2 more");
        assertThat(said(done("SaveProduct", ofMug(new Value("edition", "1", "2")))))
                .isEqualTo("Ana Pop saved Name of MUG as it was");
    }

    @Test
    void aPostedDocumentSaysItsKindItsGoodsAndItsAmount() {
        var sale = done(
                "PostSale",
                new Change(
                        "document",
                        "100000",
                        List.of(
                                new Value("kind", "", "SALE"),
                                new Value("series", "", "1-SALE"),
                                new Value("number", "", "12"),
                                new Value("total", "", "1600"))),
                new Change(
                        "document_line",
                        "100001",
                        List.of(new Value("name", "", "Blue mug"), new Value("quantity", "", "20000"))));

        assertThat(said(sale)).isEqualTo("Ana Pop sold goods for 16.00 (1-SALE-000012): Blue mug × 2");
    }

    @Test
    void aSecretIsSaidToHaveChangedAndNeverShown() {
        var user = office.shop.cashier.user().toString();
        var changed = done(
                "SaveUser", new Change("app_user", user, List.of(new Value("pin_hash", "•••", "•••!"))));

        assertThat(said(changed)).isEqualTo("Ana Pop changed the PIN of Ann");
        assertThat(words(true).fields(changed).getFirst().field().after()).isEqualTo("•••");
    }

    @Test
    void whoACustomerIsIsSaidToWhoeverMaySeeItAndToNobodyElse() {
        var maria = new Customer(Ids.next(), "C-1", "Maria Ionescu", "0722", "", "", true, 1);
        office.shop.gate.submit(new SaveCustomer(Ids.next(), maria, true), office.shop.manager).orThrow();
        var changed = done(
                "SaveCustomer",
                new Change("customer", maria.id().toString(), List.of(new Value("phone", "0711", "0722", true))));

        assertThat(words(true).sentence(changed))
                .isEqualTo("Ana Pop changed the phone of Maria Ionescu from 0711 to 0722");
        assertThat(words(false).sentence(changed)).isEqualTo("Ana Pop changed the phone of •••");
        assertThat(words(false).fields(changed).getFirst().field())
                .isEqualTo(new JournalFields.Field("phone", "•••", "•••", false));
    }

    @Test
    void whatWasRefusedSaysWhatWasWantedAndWhy() {
        assertThat(said(entry("VoidSale", "access.denied")))
                .startsWith("Ana Pop was refused “Sale voided”: ")
                .doesNotContain("access.denied");
    }

    @Test
    void whatTheProgramDidToItselfIsSaidWithoutNamesOfFiles() {
        var migration = new JournalEntry(
                1, "migration", Shop.NOON, Shop.NOON, "V70__list_export.sql", 0, "", "", "", "", Optional.empty(),
                Optional.empty(), JournalEntry.DONE, "hash", List.of());

        assertThat(said(migration)).isEqualTo("The program prepared the store for a newer version");
    }

    @Test
    void whoApprovedIsSaidToo() {
        var entry = new JournalEntry(
                1, "command", Shop.NOON, Shop.NOON, "OpenDrawer", 1, "Ann", "cashier", "", "", Optional.of("change"),
                Optional.of("Sam"), JournalEntry.DONE, "hash", List.of());

        assertThat(said(entry)).isEqualTo("Ann opened the drawer (approved by Sam)");
    }

    @Test
    void thePersonsLanguageIsSpoken() {
        var romanian = new OfficeShop(Locale.forLanguageTag("ro"));
        var words = new JournalWords(
                romanian.get(Surface.class).texts(), romanian.get(JournalNames.class), false);

        assertThat(words.sentence(done("TryDrawer"))).isEqualTo("Ana Pop a încercat sertarul");
    }

    @Test
    void aWrongSecretIsNoSignIn() {
        var user = office.shop.cashier.user().toString();
        var wrong = new Change("app_user", user, List.of(new Value("failed_attempts", "0", "1")));

        assertThat(said(done("RecordSignIn", wrong))).isEqualTo("Somebody typed a wrong secret for Ana Pop");
        assertThat(said(done("RecordSignIn"))).isEqualTo("Ana Pop signed in");
    }

    /// Else a file of keys without a language would pass for one.
    @Test
    void theWordsOfTheJournalAreFoundByTheirBeginning() {
        Texts texts = office.get(Surface.class).texts();

        assertThat(texts.keys("told.document.")).contains("told.document.SALE").doesNotContain("told.command.PostSale");
    }
}
