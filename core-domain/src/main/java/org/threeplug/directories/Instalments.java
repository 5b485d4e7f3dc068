package org.threeplug.directories;

import java.util.List;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Violations;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// The parts in which an invoice is paid, each so many days after it: 30 % at once, 70 % after 60 days.
public final class Instalments {

    public static final Field<Percent> SHARE =
            Field.percent("share").required().from(Percent.of("0.0001")).to(Percent.HUNDRED);
    public static final Field<Quantity> DAYS =
            Field.quantity("days", 0).required().from(Quantity.ZERO).to(Quantity.of(365));

    public static final RecordType TYPE = RecordType.lines("payment-term-instalments", SHARE, DAYS);

    private Instalments() {}

    /// They come one after the other, the last on the day the whole is due, and make up the whole.
    static void look(List<Entry> parts, Quantity due, Violations wrong) {
        var whole = Percent.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            var path = PaymentTerms.INSTALMENTS.key() + "[" + i + "].";
            var days = parts.get(i).get(DAYS);
            if (i > 0 && days.compareTo(parts.get(i - 1).get(DAYS)) <= 0) {
                wrong.add(path + DAYS.key(), "terms.instalments-order", parts.get(i - 1).get(DAYS).plain());
            } else if (i == parts.size() - 1 && !days.equals(due)) {
                wrong.add(path + DAYS.key(), "terms.instalments-end", due.plain());
            }
            whole = new Percent(whole.tenThousandths() + parts.get(i).get(SHARE).tenThousandths());
        }
        if (!parts.isEmpty() && !whole.equals(Percent.HUNDRED)) {
            wrong.add(PaymentTerms.INSTALMENTS.key() + "[" + (parts.size() - 1) + "]." + SHARE.key(), "terms.instalments-sum", whole.plain());
        }
    }
}
