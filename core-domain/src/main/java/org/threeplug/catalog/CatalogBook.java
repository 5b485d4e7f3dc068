package org.threeplug.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.variants.Family;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Violations;
import org.threeplug.tax.TaxClass;

/// The write side; only commands reach it.
public interface CatalogBook {

    Optional<Product> product(UUID id);

    Optional<UUID> byCode(String code);

    Optional<UUID> byBarcode(String barcode);

    void add(Product product);

    /// Adds many at once, fast; the caller has checked that no code or barcode occurs twice among them.
    ///
    /// @throws RefusedException `catalog.code-taken` or `catalog.barcode-taken` when the catalogue has one of them
    void addAll(List<Product> products);

    void save(Product product);

    Optional<Category> category(UUID id);

    void add(TaxClass tax);

    Optional<TaxClass> taxClass(String key);

    void addQuickKey(UUID category, UUID product, int position);

    Optional<ProductPicture> picture(UUID product);

    /// @param picture empty to take the one that is there away
    void picture(UUID product, Optional<ProductPicture> picture);

    /// What a product holds in the fields that the owner named, by their ids: texts, quantities, days and `true`.
    Map<UUID, Object> freeValues(UUID product);

    void freeValues(UUID product, Map<UUID, Object> values);

    /// The variants of a product.
    Optional<Family> family(UUID parent);

    /// Keeps by what the variants of a product differ and which they are; none that was there is left out.
    void family(Family family);

    /// Of which product this one is a variant.
    Optional<UUID> parentOf(UUID product);

    /// Throws everything that speaks against a product among the others.
    default void mustBeSound(Product product) {
        ProductCheck.sound(product, this, new Violations());
    }

    /// The products on a category's page, in their order.
    List<UUID> quickKeys(UUID category);

    /// Keeps of the category's quick keys those that are named, in that order.
    void arrangeQuickKeys(UUID category, List<UUID> products);
}
