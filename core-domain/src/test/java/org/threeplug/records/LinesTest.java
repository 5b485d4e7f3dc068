package org.threeplug.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.PaymentTerms;
import org.threeplug.directories.Instalments;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;

/// Lists of lines inside a record, by their declaration alone.
final class LinesTest {

    private static final Field<String> NAME = Field.text("name", 20).required();
    private static final Field<String> SECRET = Field.text("secret", 20).seenBy("parcels.secrets");
    private static final RecordType LINES = RecordType.lines("parcel-things", NAME, SECRET);
    private static final Field<String> TITLE = Field.text("title", 20);
    private static final Field<List<Entry>> THINGS = Field.lines("things", LINES);
    private static final Field<List<Entry>> HIDDEN = Field.lines("hidden", LINES).seenBy("parcels.all");
    private static final RecordType TYPE =
            RecordType.of("parcels", TITLE, THINGS, HIDDEN).seenLike("a").editedLike("b");

    private static Entry line(String name, String secret) {
        return Entry.blank(Ids.next()).with(NAME, name).with(SECRET, secret);
    }

    private static Sight sight(String... rights) {
        var all = Set.of(rights);
        return Sight.of(TYPE, (Permission right) -> all.contains(right.key()));
    }

    @Test
    void aFieldOfALineAndAWholeListAreHiddenFromWhoeverHasNotTheRight() {
        var one = line("Cup", "gold");
        var entry = Entry.blank(Ids.next()).with(TITLE, "P").with(THINGS, List.of(one)).with(HIDDEN, List.of(line("x", "y")));
        var clerk = sight("parcels.view");
        assertThat(clerk.shown(entry).values())
                .isEqualTo(Map.of("title", "P", "things", List.of(Entry.blank(one.id()).with(NAME, "Cup"))));
        assertThat(clerk.at("things.secret")).isEmpty();
        assertThat(clerk.at("things.name")).contains(NAME);
        assertThat(clerk.at("hidden.name")).isEmpty();
        assertThat(sight("parcels.view", "parcels.all", "parcels.secrets").shown(entry)).isEqualTo(entry);
        assertThat(sight().shown(entry).values()).isEmpty();
        assertThat(TYPE.rights()).containsEntry("parcels.secrets", Set.of("b")).containsEntry("parcels.all", Set.of("b"));
    }

    @Test
    void whatSomebodyDoesNotSeeOfALineStaysWhereverTheLineIsMoved() {
        var cup = line("Cup", "gold");
        var pot = line("Pot", "tin");
        var before = Entry.blank(Ids.next()).with(THINGS, List.of(cup, pot)).with(HIDDEN, List.of(line("x", "y")));
        var clerk = sight("parcels.view");
        var fresh = Entry.blank(Ids.next()).with(NAME, "Lid");
        var typed = Entry.blank(before.id())
                .with(THINGS, List.of(fresh, Entry.blank(pot.id()).with(NAME, "Pan"), Entry.blank(cup.id()).with(NAME, "Cup")));
        assertThat(clerk.typedOver(before, typed))
                .isEqualTo(before.with(THINGS, List.of(fresh, pot.with(NAME, "Pan"), cup)));
    }

    @Test
    void aLineHoldsNoLinesNoReferencesAndNothingThatNeedsAListOfItsOwn() {
        for (Field<?> field : List.<Field<?>>of(
                THINGS,
                Field.ref("terms", PaymentTerms.TYPE),
                Field.text("found", 9).searched(),
                Field.code("number", 9).numbered("N-"))) {
            assertThatThrownBy(() -> RecordType.lines("parts", NAME, field))
                    .as(field.key())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Field.lines("terms", PaymentTerms.TYPE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordType.of("boxes", TITLE, THINGS.listed())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Entry part(String share, int days) {
        return Entry.blank(Ids.next()).with(Instalments.SHARE, Percent.of(share)).with(Instalments.DAYS, Quantity.of(days));
    }

    private static List<String> wrong(Entry... parts) {
        var terms = Entry.blank(Ids.next())
                .with(PaymentTerms.CODE, "P3")
                .with(PaymentTerms.NAME, "In parts")
                .with(PaymentTerms.DAYS, Quantity.of(60))
                .with(PaymentTerms.INSTALMENTS, List.of(parts));
        return EntryRules.wrong(PaymentTerms.TYPE, EntryRules.cleaned(PaymentTerms.TYPE, terms)).stream()
                .map(why -> why.field() + " " + why.code() + " " + why.arguments())
                .toList();
    }

    @Test
    void instalmentsComeOneAfterTheOtherAndMakeUpTheWhole() {
        assertThat(wrong(part("33.3333", 0), part("33.3333", 30), part("33.3334", 60))).isEmpty();
        assertThat(wrong(part("30", 0), part("60", 60))).containsExactly("instalments[1].share terms.instalments-sum [90]");
        assertThat(wrong(part("30", 30), part("70", 30))).containsExactly("instalments[1].days terms.instalments-order [30]");
        assertThat(wrong(part("30", 0), part("70", 45))).containsExactly("instalments[1].days terms.instalments-end [60]");
        assertThat(wrong(part("0", 0), part("100", 60))).containsExactly("instalments[0].share records.too-small [0.0001]");
    }

    @Test
    void onlyALineIsAPersonAndOnlyATextTellsOfThem() {
        assertThatThrownBy(() -> RecordType.of("boxes", TITLE.personal())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Field.day("born").personal()).isInstanceOf(IllegalArgumentException.class);
        var of = RecordType.lines("box-people", NAME.personal(), SECRET);
        var people = Field.lines("people", of);
        var type = RecordType.of("boxes", TITLE, people, THINGS);
        assertThat(type.isPersonal()).isTrue();
        assertThat(type.people()).containsExactly(people);
        assertThat(of.personalColumns()).containsExactly("NAME");
        assertThat(type.rights()).containsKey("boxes.erase");
        assertThat(TYPE.rights()).doesNotContainKey("parcels.erase");
        assertThat(KindCommand.names(TYPE)).doesNotContainKey("parcels.erase");
        assertThat(Sight.whole(type).withoutPeople().fields()).containsExactly(TITLE, THINGS);
    }
}
