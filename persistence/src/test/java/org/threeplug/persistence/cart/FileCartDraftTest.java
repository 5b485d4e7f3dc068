package org.threeplug.persistence.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.CounterCart;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.tax.TaxClass;

class FileCartDraftTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final UUID TILL = new UUID(0, 1);
    private static final UUID OTHER_TILL = new UUID(0, 2);
    private static final Cart CART = new Cart(
            new UUID(7, 7),
            EUR,
            List.of(
                    line("Tea\twith a \\tab", Discount.NONE, Optional.empty()),
                    line("عربي\nnewline", new Discount.Off(new Money(5, EUR)), Optional.of(origin()))),
            new Discount.Share(Percent.of("2.5")),
            Optional.of(new Cart.Buyer(new UUID(1, 2), "Ștefan")),
            List.of(new Cart.Voided(Optional.empty(), "X", "Struck", Quantity.of("0.35"), new Money(-99, EUR))),
            Optional.of("broken"));

    @TempDir
    Path directory;

    @Test
    void cashTakenTowardsACartAndAPriceGivenByHandAreFoundAgainToo() throws IOException {
        var counter = new CounterCart(
                CART.withLines(List.of(line("Lamp", Discount.NONE, Optional.empty())
                        .withPrice(UnitPrice.of("3.00", EUR)))),
                new Money(2000, EUR));
        try (var draft = open()) {
            draft.keep(TILL, counter);
            draft.keep(OTHER_TILL, CART);
        }
        try (var draft = open()) {
            assertThat(draft.counter(TILL)).contains(counter);
            assertThat(draft.counter(OTHER_TILL)).contains(CounterCart.unpaid(CART));
        }
    }

    @Test
    void aFileTooLargeForACartIsSetAside() throws IOException {
        Files.write(directory.resolve(TILL + ".cart"), new byte[5 * 1024 * 1024]);
        try (var draft = open()) {
            assertThat(draft.counter(TILL)).isEmpty();
        }
        assertThat(directory.resolve(TILL + ".cart")).doesNotExist();
        assertThat(directory.resolve(TILL + ".cart.unreadable")).hasSize(5 * 1024 * 1024);
    }

    @Test
    void theNewestCartOfEachTillIsFoundAgainAfterARestart() throws IOException {
        try (var draft = open()) {
            for (int i = 1; i <= 200; i++) {
                draft.keep(TILL, Cart.empty(new UUID(3, i), EUR));
            }
            draft.keep(TILL, CART);
            draft.keep(OTHER_TILL, Cart.empty(new UUID(3, 3), EUR));
            assertThat(draft.find(TILL)).contains(CART);
        }
        try (var draft = open()) {
            assertThat(draft.find(TILL)).contains(CART);
            assertThat(draft.find(OTHER_TILL)).contains(Cart.empty(new UUID(3, 3), EUR));
        }
    }

    @Test
    void whatHasSettledIsInTheFile() throws IOException {
        try (var draft = open()) {
            assertThat(draft.settle()).as("nothing is waiting").isTrue();
            draft.keep(TILL, CART);

            assertThat(draft.settle()).isTrue();
            assertThat(Files.readString(directory.resolve(TILL + ".cart"))).isEqualTo(CartCodec.write(CART));
        }
    }

    @Test
    void aDiskThatDoesNotTakeTheCartIsToldApart() throws IOException {
        try (var draft = open()) {
            Files.createDirectories(directory.resolve(TILL + ".cart.new"));
            draft.keep(TILL, CART);

            assertThat(draft.settle()).isFalse();
        }
    }

    @Test
    void aClearedCartStaysAwayAlsoAfterARestart() throws IOException {
        try (var draft = open()) {
            draft.keep(TILL, CART);
            draft.clear(TILL);
            assertThat(draft.find(TILL)).isEmpty();
        }
        try (var draft = open()) {
            assertThat(draft.find(TILL)).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoCartIsNoReasonNotToSell() throws IOException {
        Files.writeString(directory.resolve(TILL + ".cart"), "cart 1\nhead\tnonsense\n");
        try (var draft = open()) {
            assertThat(draft.find(TILL)).isEmpty();
        }
    }

    @Test
    void aCartOfAnUnknownVersionIsRefusedByName() {
        assertThatThrownBy(() -> CartCodec.read("cart 9\nhead\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a cart this version can read: cart 9");
    }

    @Test
    void theTextOfACartIsWhatOlderFilesHold() {
        assertThat(CartCodec.write(CART)).isEqualTo("""
                cart 1
                head\t00000000-0000-0007-0000-000000000007\tEUR\tshare 25000
                buyer\t00000000-0000-0001-0000-000000000002\tȘtefan
                reason\tbroken
                line\t00000000-0000-0005-0000-000000000005\tT\tTea\\twith a \\\\tab\tpcs\t10000\t-20000\t45000\ttrue\tA\tStandard\t200000\tA\ttrue\t\t
                line\t00000000-0000-0005-0000-000000000005\tT\tعربي\\nnewline\tpcs\t10000\t-20000\t45000\ttrue\tA\tStandard\t200000\tA\ttrue\toff 5\t00000000-0000-0009-0000-000000000009 3 50000 10000 0 1000 200
                struck\t\tX\tStruck\t3500\t-99
                """);
    }

    @Property(tries = 300)
    void everyCartComesBackAsItWas(@ForAll("carts") Cart cart) {
        assertThat(CartCodec.read(CartCodec.write(cart))).isEqualTo(cart);
    }

    @Provide
    Arbitrary<Cart> carts() {
        var texts = Arbitraries.strings().ofMaxLength(12);
        var discounts = Arbitraries.oneOf(
                Arbitraries.just(Discount.NONE),
                Arbitraries.longs().between(0, 1_000_000).map(n -> new Discount.Share(new Percent(n))),
                Arbitraries.longs().map(n -> new Discount.Off(new Money(n, EUR))));
        var lines = Combinators.combine(texts, discounts, Arbitraries.of(Optional.<CartLine.OriginLine>empty(), Optional.of(origin())))
                .as(FileCartDraftTest::line)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(lines, discounts, texts.optional(), texts.optional())
                .as((all, discount, buyer, reason) -> new Cart(
                        new UUID(4, 4),
                        EUR,
                        all,
                        discount,
                        buyer.map(name -> new Cart.Buyer(new UUID(1, 1), name)),
                        List.of(),
                        reason));
    }

    private FileCartDraft open() throws IOException {
        return new FileCartDraft(new DiskFiles(), directory);
    }

    private static CartLine line(String name, Discount discount, Optional<CartLine.OriginLine> origin) {
        return new CartLine(
                Optional.of(new UUID(5, 5)),
                "T",
                name,
                "pcs",
                Quantity.ONE,
                Quantity.of(-2),
                UnitPrice.of("4.50", EUR),
                true,
                new TaxClass("A", "Standard", Percent.of("20"), "A"),
                true,
                discount,
                origin);
    }

    private static CartLine.OriginLine origin() {
        var paid = new CartLine.Paid(
                Quantity.of(5), Quantity.of(1), new Money(0, EUR), new Money(1000, EUR), new Money(200, EUR));
        return new CartLine.OriginLine(new UUID(9, 9), 3, paid);
    }
}
