package org.threeplug.tax;

import java.util.UUID;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.KindCommand;
import org.threeplug.records.RecordType;
import org.threeplug.records.SaveEntry;

/// The kinds of taxation with their rates. Posted documents keep the rate they were posted with.
public final class TaxClasses {

    public static final Field<String> KEY =
            Field.text("key", 20).stored("tax_key").required().unique().once().searched().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();
    public static final Field<Percent> RATE =
            Field.percent("rate").required().from(Percent.ZERO).to(Percent.of("1000")).listed();
    public static final Field<String> LETTER = Field.text("letter", 2).listed();

    public static final RecordType TYPE = RecordType.of("tax-classes", KEY, NAME, RATE, LETTER)
            .named(NAME)
            .older("tax_class")
            .knownBy(KEY)
            .subject("tax")
            .lasting()
            .seenLike("catalog.edit", "ledger.view")
            .editedLike("catalog.edit")
            .place("set-up", "store", 32, "tax")
            .formerly(KindCommand.SAVE, "SaveTaxClass", "catalog.save-tax-class");

    private TaxClasses() {}

    public static Entry entry(TaxClass tax) {
        var entry = Entry.blank(new UUID(0, 0))
                .with(KEY, tax.key())
                .with(NAME, tax.name())
                .with(RATE, tax.rate())
                .with(LETTER, tax.letter());
        return entry.withId(TYPE.id(entry));
    }

    public static TaxClass of(Entry entry) {
        return new TaxClass(entry.get(KEY), entry.get(NAME), entry.get(RATE), entry.find(LETTER).orElse(""));
    }

    /// The command that adds one.
    public static SaveEntry added(TaxClass tax) {
        return new SaveEntry(Ids.next(), TYPE, entry(tax), true);
    }

    /// The command that changes one.
    ///
    /// @param edition that was read
    public static SaveEntry changed(TaxClass tax, int edition) {
        return new SaveEntry(Ids.next(), TYPE, entry(tax).withEdition(edition), false);
    }
}
