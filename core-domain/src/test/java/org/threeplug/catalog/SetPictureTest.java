package org.threeplug.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Pictures;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.UnitPrice;

final class SetPictureTest {

    private static final ProductPicture GREEN = ProductPicture.of(Pictures.jpeg(320, 200, 0x60A298));
    private static final ProductPicture BLUE = ProductPicture.of(Pictures.jpeg(10, 10, 0x155874));

    private final Shop shop = new Shop("GBP");
    private final Product tea = shop.gate
            .submit(
                    new SaveProduct(
                            Ids.next(),
                            new Product(
                                    Ids.next(), "TEA", "Tea", "", Optional.empty(), "A", UnitPrice.of("1", shop.currency), true,
                                    "pc", 0, true, false, true, List.of(), List.of(), 0),
                            true),
                    shop.manager)
            .orThrow();

    private Outcome<Boolean> set(Optional<ProductPicture> picture, Optional<ProductPicture> seen) {
        return shop.gate.submit(new SetPicture(Ids.next(), tea.id(), picture, seen), shop.manager);
    }

    private Map<?, ProductPicture> shown() {
        return shop.books.catalog().pictures(List.of(tea.id()));
    }

    @Test
    void aProductIsGivenAPictureAnotherOneAndNone() {
        set(Optional.of(GREEN), Optional.empty()).orThrow();
        assertThat(shown()).isEqualTo(Map.of(tea.id(), GREEN));
        set(Optional.of(BLUE), Optional.of(GREEN)).orThrow();
        assertThat(shown()).isEqualTo(Map.of(tea.id(), BLUE));
        set(Optional.empty(), Optional.of(BLUE)).orThrow();
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        set(Optional.of(GREEN), Optional.empty()).orThrow();
        assertThat(refusal(set(Optional.of(BLUE), Optional.empty()))).containsExactly("catalog.changed-meanwhile", "Tea");
        assertThat(refusal(set(Optional.empty(), Optional.of(BLUE)))).containsExactly("catalog.changed-meanwhile", "Tea");
        assertThat(shown()).isEqualTo(Map.of(tea.id(), GREEN));
    }

    @Test
    void whatIsNoSmallJpegIsRefused() {
        var jpeg = Pictures.jpeg(320, 320, 0x123456);
        var padded = Arrays.copyOf(jpeg, ProductPicture.MOST_BYTES + 1);
        for (var wrong : List.of(
                new ProductPicture("no Base64!"),
                new ProductPicture(""),
                ProductPicture.of(Pictures.packed(Pictures.drawn(20, 20, 0), "png")),
                ProductPicture.of(Pictures.jpeg(321, 20, 0)),
                ProductPicture.of(Pictures.jpeg(20, 321, 0)),
                ProductPicture.of(padded),
                ProductPicture.of(Arrays.copyOf(jpeg, 2)),
                ProductPicture.of(Arrays.copyOf(jpeg, 100)))) {
            assertThat(refusal(set(Optional.of(wrong), Optional.empty()))).containsExactly("catalog.picture-unsuitable");
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void onlyWhoChangesProductsChangesTheirPictures() {
        var outcome = shop.gate.submit(
                new SetPicture(Ids.next(), tea.id(), Optional.of(GREEN), Optional.empty()), shop.cashier);
        assertThat(refusal(outcome).getFirst()).isEqualTo("access.denied");
    }
}
