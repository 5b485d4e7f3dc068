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

    /// Also accounts nobody posted to, so that the chart is seen whole. One question for each account, because only then
    /// the index, which holds the amounts too, leads straight to the days.
    @Override
    public List<TrialRow> trialBalance(Optional<LocalDate> from, Optional<LocalDate> to) {
        return accounts().stream().map(account -> row(account, days(from, to))).toList();
    }

    @Override
    public List<AccountRow> postings(
            String account, Optional<LocalDate> from, Optional<LocalDate> to, long offset, int limit) {
        var sql = reads.get();
        var page = sql.selectFrom(LEDGER_POSTING)
                .where(LEDGER_POSTING.ACCOUNT.eq(account).and(days(from, to)))
                .orderBy(
                        LEDGER_POSTING.ACCOUNT.desc(),
                        LEDGER_POSTING.BUSINESS_DATE.desc(),
                        LEDGER_POSTING.DOCUMENT_ID.desc(),
                        LEDGER_POSTING.LINE_NO.asc())
                .limit(limit)
                .offset(offset)
                .asTable(LEDGER_POSTING.getName());
        return sql.select(page.fields())
                .select(DOCUMENT.SERIES, DOCUMENT.NUMBER)
                .from(page)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(page.field(LEDGER_POSTING.DOCUMENT_ID)))
                .orderBy(
                        page.field(LEDGER_POSTING.BUSINESS_DATE).desc(),
                        page.field(LEDGER_POSTING.DOCUMENT_ID).desc(),
                        page.field(LEDGER_POSTING.LINE_NO).asc())
                .fetch(row -> new AccountRow(
                        row.get(LEDGER_POSTING.DOCUMENT_ID),
                        SeriesName.reference(row.get(DOCUMENT.SERIES), row.get(DOCUMENT.NUMBER)),
                        row.get(LEDGER_POSTING.BUSINESS_DATE),
                        new Money(row.get(LEDGER_POSTING.AMOUNT), currency.get())));
    }

    private TrialRow row(Account account, Condition days) {
        var amount = LEDGER_POSTING.AMOUNT;
        var debit = DSL.sum(DSL.when(amount.gt(0L), amount).otherwise(0L));
        var credit = DSL.sum(DSL.when(amount.lt(0L), amount.neg()).otherwise(0L));
        return reads.get()
                .select(DSL.coalesce(debit, BigDecimal.ZERO), DSL.coalesce(credit, BigDecimal.ZERO))
                .from(LEDGER_POSTING)
                .where(LEDGER_POSTING.ACCOUNT.eq(account.code()).and(days))
                .fetchSingle(sums -> new TrialRow(account, money(sums.value1()), money(sums.value2())));
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
