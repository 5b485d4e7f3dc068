package org.threeplug.persistence.ledger;

import static org.threeplug.persistence.schema.Tables.ACCOUNT;
import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.LEDGER_POSTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.persistence.documents.SeriesName;

final class JooqLedger implements Ledger {

    private final Supplier<DSLContext> reads;
    private final Supplier<Currency> currency;

    JooqLedger(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        this.reads = reads;
        this.currency = currency;
    }

    @Override
    public List<Account> accounts() {
        return reads.get()
                .selectFrom(ACCOUNT)
                .orderBy(ACCOUNT.CODE)
                .fetch(row -> new Account(
                        row.getCode(),
                        row.getName(),
                        Account.Kind.valueOf(row.getKind()),
                        Account.Role.valueOf(row.getRole())));
    }

    /// Also accounts nobody posted to, so that the chart is seen whole. One walk over the postings: an index that would make
    /// it shorter would have to be written with every sale.
    @Override
    public List<TrialRow> trialBalance(Optional<LocalDate> from, Optional<LocalDate> to) {
        var amount = LEDGER_POSTING.AMOUNT;
        var debit = DSL.sum(DSL.when(amount.gt(0L), amount).otherwise(0L));
        var credit = DSL.sum(DSL.when(amount.lt(0L), amount.neg()).otherwise(0L));
        var sums = reads.get()
                .select(LEDGER_POSTING.ACCOUNT, debit, credit)
                .from(LEDGER_POSTING)
                .where(days(from, to))
                .groupBy(LEDGER_POSTING.ACCOUNT)
                .fetchMap(LEDGER_POSTING.ACCOUNT);
        return accounts().stream()
                .map(account -> Optional.ofNullable(sums.get(account.code()))
                        .map(row -> new TrialRow(account, money(row.value2()), money(row.value3())))
                        .orElseGet(() -> new TrialRow(account, money(BigDecimal.ZERO), money(BigDecimal.ZERO))))
                .toList();
    }

    /// Backwards over the postings as they were written, so that the newest of a busy account are found at once.
    @Override
    public List<AccountRow> postings(
            String account, Optional<LocalDate> from, Optional<LocalDate> to, long offset, int limit) {
        var sql = reads.get();
        var page = sql.selectFrom(LEDGER_POSTING)
                .where(LEDGER_POSTING.ACCOUNT.eq(account).and(days(from, to)))
                .orderBy(LEDGER_POSTING.ROW_NO.desc())
                .limit(limit)
                .offset(offset)
                .asTable(LEDGER_POSTING.getName());
        return sql.select(page.fields())
                .select(DOCUMENT.ID, DOCUMENT.SERIES, DOCUMENT.NUMBER)
                .from(page)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_NO.eq(page.field(LEDGER_POSTING.ROW_NO).minus(page.field(LEDGER_POSTING.LINE_NO))))
                .orderBy(page.field(LEDGER_POSTING.ROW_NO).desc())
                .fetch(row -> new AccountRow(
                        row.get(DOCUMENT.ID),
                        SeriesName.reference(row.get(DOCUMENT.SERIES), row.get(DOCUMENT.NUMBER)),
                        row.get(LEDGER_POSTING.BUSINESS_DATE),
                        new Money(row.get(LEDGER_POSTING.AMOUNT), currency.get())));
    }

    private static Condition days(Optional<LocalDate> from, Optional<LocalDate> to) {
        var parts = new ArrayList<Condition>();
        from.map(LEDGER_POSTING.BUSINESS_DATE::ge).ifPresent(parts::add);
        to.map(LEDGER_POSTING.BUSINESS_DATE::le).ifPresent(parts::add);
        return DSL.and(parts);
    }

    private Money money(BigDecimal minor) {
        return new Money(minor.longValueExact(), currency.get());
    }
}
