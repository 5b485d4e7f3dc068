package org.threeplug.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.schema.Tables.APP_USER;
import static org.threeplug.persistence.schema.Tables.BARCODE;
import static org.threeplug.persistence.schema.Tables.CATEGORY;
import static org.threeplug.persistence.schema.Tables.CLOCK_RULES;
import static org.threeplug.persistence.schema.Tables.CUSTOMER;
import static org.threeplug.persistence.schema.Tables.PRODUCT;
import static org.threeplug.persistence.schema.Tables.PRODUCT_UNIT;
import static org.threeplug.persistence.schema.Tables.TAX_CLASS;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The journal names what people edit by the word of its field; a new column would else be passed over in silence.
final class FieldWordsTest {

    private static final List<Table<?>> EDITED =
            List.of(PRODUCT, CATEGORY, TAX_CLASS, CUSTOMER, APP_USER, CLOCK_RULES, PRODUCT_UNIT, BARCODE);

    private static final Set<String> NOT_FOR_PEOPLE = Set.of(
            "product.id", "product.edition", "category.id", "category.edition", "tax_class.edition", "customer.id", "customer.edition", "app_user.id",
            "app_user.failed_attempts", "app_user.locked_until", "clock_rules.id", "product_unit.product_id",
            "barcode.product_id", "barcode.unit");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ar"})
    void everyColumnThatPeopleEditHasAWord(String language) {
        var words = ResourceBundle.getBundle(
                "org.threeplug.office.texts",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (var table : EDITED) {
            for (var field : table.fields()) {
                var key = (table.getName() + "." + field.getName()).toLowerCase(Locale.ROOT);
                assertThat(NOT_FOR_PEOPLE.contains(key) || words.containsKey("field." + key)).as(key).isTrue();
            }
        }
    }
}
