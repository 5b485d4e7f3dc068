package org.threeplug.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Refusal;

class FieldsTest {

    private final Fields fields = new Fields();
    private final StringProperty code = fields.text("code");
    private final BooleanProperty active = fields.check("active", true);

    @Test
    void aFormIsChangedUntilWhatStandsInItIsStoredAgain() {
        code.set("A-1");
        active.set(false);
        assertThat(fields.changes()).containsExactly("code", "active");
        active.set(true);
        assertThat(fields.changes()).containsExactly("code");
        fields.keep();
        assertThat(fields.changed().get()).isFalse();
        code.set("A-2");
        fields.undo();
        assertThat(code.get()).isEqualTo("A-1");
        assertThat(fields.changed().get()).isFalse();
    }

    @Test
    void aRefusalFindsItsFieldByPathByItsEndOrByItsCode() {
        fields.blame(code, "catalog.code-taken");
        fields.refuse(new Refusal("input.size", List.of("0", "60"), "product.code"));
        fields.refuse(new Refusal("catalog.code-taken", List.of("A-1"), ""));
        fields.refuse(new Refusal("gate.key-used", List.of("x"), ""));
        assertThat(fields.refusals())
                .containsExactly(
                        new Refusal("input.size", List.of("0", "60"), "code"),
                        new Refusal("catalog.code-taken", List.of("A-1"), "code"),
                        new Refusal("gate.key-used", List.of("x"), ""));
    }

    @Test
    void typingInAFieldForgivesIt() {
        fields.refuse(code, "office.code-needed");
        fields.refuse(active, "office.code-needed");
        code.set("A");
        assertThat(fields.refusals())
                .containsExactly(new Refusal("office.code-needed", List.of(), "active"));
    }
}
