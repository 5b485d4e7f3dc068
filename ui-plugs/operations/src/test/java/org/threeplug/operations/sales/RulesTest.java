package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.Sellable;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Role;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.settings.SaveSettings;
import org.threeplug.settings.StoreSettings;

/// A manager changes something while the till is away; it counts when the till is shown again.
class RulesTest {

    private static final String SOAP = "1234567";
    private static final String LAMP = "9780141036144";

    private final Counter counter =
            new Counter(new Shop(Currency.getInstance("CHF"), StoreSettings.TaxRounding.PER_LINE, 0)).open();
    private final Shop shop = counter.shop;
    private final Product soap = counter.add(SOAP, "Soap", "1.02");
    private final TillModel till = counter.till();
    private final Hand hand = new Hand(till, counter.time);

    @Test
    void cashIsRoundedToTheCoinsOfNow() {
        hand.scan(SOAP);
        var shown = new ArrayList<Money>();
        till.storeProperty().subscribe(_ -> shown.add(till.tendering().cashDue()));
        roundCashTo(5);
        till.refresh();
        assertThat(shown).containsExactly(shop.money("1.02"), shop.money("1.00"));

        hand.key(TillKeys::cash);

        assertThat(totals()).containsExactly(shop.money("1.00"));
    }

    @Test
    void theTotalIsThatOfTheTaxRoundingOfNow() {
        var net = product("NET", "0.03");
        hand.key(keys -> keys.touch(sellable(net))).key(keys -> keys.touch(sellable(net)));
        assertThat(till.ticket().total()).isEqualTo(shop.money("0.08"));

        change(StoreSettings.TaxRounding.PER_DOCUMENT, 0);
        till.refresh();
        assertThat(till.ticket().total()).isEqualTo(shop.money("0.07"));

        hand.key(TillKeys::cash);

        assertThat(totals()).containsExactly(shop.money("0.07"));
    }

    @Test
    void aPaymentThatHasBegunEndsAsItBeganOrBeginsAnew() {
        hand.scan(SOAP).keyed("1").key(TillKeys::cash);
        roundCashTo(5);
        till.refresh();
        assertThat(till.tendering().cashDue()).isEqualTo(shop.money("0.02"));

        hand.key(TillKeys::escape);
        assertThat(till.tendering().cashDue()).isEqualTo(shop.money("1.00"));

        hand.key(TillKeys::cash);

        assertThat(totals()).containsExactly(shop.money("1.00"));
    }

    @Test
    void aTileRingsThePriceOfNow() {
        var bakery = Goods.category(shop, "Bakery", 1);
        var drinks = Goods.category(shop, "Drinks", 2);
        Goods.quickKey(shop, drinks, soap, 0);
        till.refresh();
        till.quickKeys().choose(drinks);
        shop.gate.submit(new SaveProduct(Ids.next(), at(soap, "1.50"), false), shop.manager).orThrow();
        till.refresh();

        assertThat(till.quickKeys().chosenProperty().get()).isEqualTo(drinks);
        hand.key(keys -> keys.touch(till.quickKeys().goods().getFirst())).key(TillKeys::cash);
        assertThat(totals()).containsExactly(shop.money("1.50"));

        shop.gate.submit(
                        Categories.changed(new Category(drinks, Optional.empty(), "Drinks", 2, "", false), 1), shop.manager)
                .orThrow();
        till.refresh();
        assertThat(till.quickKeys().chosenProperty().get()).isEqualTo(bakery);
        assertThat(till.quickKeys().goods()).isEmpty();
    }

    @Test
    void aDiscountIsWithinTheLimitOfNow() {
        counter.add(LAMP, "Lamp", "30.00");
        var role = shop.identity.role(shop.cashier.role()).orElseThrow();
        shop.identity.change(
                new Role(role.key(), role.name(), Percent.of("50"), role.ticketDiscountLimit(), role.rights()));
        till.refresh();

        hand.scan(LAMP).keyed("15").key(TillKeys::moneyOffLine);

        assertThat(till.stageProperty().get()).isEqualTo(new Stage.Ringing());
        assertThat(till.ticket().total()).isEqualTo(shop.money("15.00"));
    }

    private Product product(String code, String net) {
        return shop.product(code, UnitPrice.of(net, shop.currency), Shop.STANDARD, false, false);
    }

    private Sellable sellable(Product product) {
        return shop.books.catalog().sellable(product.id()).orElseThrow();
    }

    private Product at(Product old, String price) {
        return new Product(
                old.id(),
                old.code(),
                old.name(),
                old.brand(),
                old.category(),
                old.taxKey(),
                UnitPrice.of(price, shop.currency),
                old.priceIncludesTax(),
                old.unit(),
                old.quantityDecimals(),
                old.stocked(),
                old.openPrice(),
                old.active(),
                old.units(),
                old.barcodes(),
                old.edition());
    }

    private void roundCashTo(long minor) {
        change(StoreSettings.TaxRounding.PER_LINE, minor);
    }

    private void change(StoreSettings.TaxRounding rounding, long cashStep) {
        var old = shop.books.settings().store().orElseThrow();
        var other = new StoreSettings(
                old.businessName(),
                old.taxNumber(),
                old.address(),
                old.currency(),
                old.zone(),
                old.language(),
                rounding,
                new Money(cashStep, shop.currency),
                old.differenceLimit(),
                old.receiptHeader(),
                old.receiptFooter(),
                old.demo(),
                old.cardKeyConfirms());
        shop.gate.submit(new SaveSettings(Ids.next(), other), shop.manager).orThrow();
    }

    private List<Money> totals() {
        return shop.books.documents().stream()
                .filter(document -> document.head().kind() == DocumentKind.SALE)
                .map(document -> document.head().total())
                .toList();
    }
}
