package org.threeplug.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.tables.PersonalColumn.Treatment;

class TableRuleTest {

    @Test
    void whatIsDeclaredIsOneValue() {
        var rule = TableRule.of("MEMBER", Merge.LAST_WRITER)
                .sealed("ID", "NAME")
                .secret("ID", "PIN_HASH")
                .keptName("ADDED_BY")
                .plain("LEVEL");

        assertThat(rule)
                .isEqualTo(new TableRule(
                        "MEMBER",
                        Merge.LAST_WRITER,
                        true,
                        List.of(
                                new PersonalColumn("NAME", Optional.of("ID"), Treatment.SEALED),
                                new PersonalColumn("PIN_HASH", Optional.of("ID"), Treatment.SECRET),
                                new PersonalColumn("ADDED_BY", Optional.empty(), Treatment.KEPT)),
                        Set.of("LEVEL")));
        assertThat(rule.sealedFor()).hasValue("ID");
        assertThat(rule.sealedColumns()).containsExactly("NAME", "PIN_HASH");
        assertThat(rule.secretColumns()).containsExactly("PIN_HASH");
        assertThat(rule.texts()).containsExactly("ADDED_BY", "LEVEL", "NAME", "PIN_HASH");
    }

    @Test
    void itsWordsMakeItAgain() {
        var rule = TableRule.of("PLUG_CLUB.MEMBER", Merge.OWNED)
                .sealed("ID", "NAME")
                .kept("BY_ID", "BY_NAME")
                .keptName("ADDED_BY")
                .plain("LEVEL", "COLOUR");

        assertThat(rule.words())
                .isEqualTo("OWNED journalled SEALED:NAME:ID KEPT:BY_NAME:BY_ID KEPT:ADDED_BY: PLAIN:COLOUR PLAIN:LEVEL");
        assertThat(TableRule.parse("PLUG_CLUB.MEMBER", rule.words())).isEqualTo(rule);
        assertThat(TableRule.parse("JOB", TableRule.of("JOB", Merge.LOCAL).words())).isEqualTo(TableRule.of("JOB", Merge.LOCAL));
        assertThatThrownBy(() -> TableRule.parse("A", "a shelf in the shop")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void derivedAndLocalTablesAreNotJournalledUnlessDerivedOnesSaySo() {
        assertThat(TableRule.of("A", Merge.APPEND).journalled()).isTrue();
        assertThat(TableRule.of("A", Merge.OWNED).journalled()).isTrue();
        assertThat(TableRule.of("A", Merge.LAST_WRITER).journalled()).isTrue();
        assertThat(TableRule.of("A", Merge.DERIVED).journalled()).isFalse();
        assertThat(TableRule.of("A", Merge.DERIVED).andJournalled().journalled()).isTrue();
        assertThat(TableRule.of("A", Merge.LOCAL).journalled()).isFalse();
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> TableRule.of("JOB", Merge.LOCAL).andJournalled())
                .hasMessage("JOB is of this computer alone and does not belong in the journal");
        assertThatThrownBy(() -> TableRule.of("A", Merge.APPEND).plain("NAME").sealed("ID", "NAME"))
                .hasMessage("A.NAME is declared twice");
        assertThatThrownBy(() -> TableRule.of("A", Merge.APPEND).sealed("ID", "NAME").sealed("OTHER_ID", "TITLE"))
                .hasMessage("A seals columns of two persons; a row has one key");
        assertThatThrownBy(() -> TableRule.of("A", Merge.LOCAL).sealed("ID", "NAME"))
                .hasMessage("A is not journalled and has nothing to seal");
    }
}
