package org.threeplug.persistence.ledger;

import static org.threeplug.persistence.schema.Tables.ACCOUNT;
import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.LEDGER_POSTING;
import static org.threeplug.persistence.schema.Tables.LEDGER_SUM;
import static org.threeplug.persistence.schema.Tables.NODE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.documents.SeriesName;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.nodes.NodeRange;

final class JooqLedger implements Ledger {

    private final Readers readers;
    private final Supplier<Currency> currency;

    JooqLedger(Readers readers, Supplier<Currency> currency) {
        this.readers = readers;
        this.currency = currency;
    }

    @Override
    public List<Account> accounts() {
        return readers.office().get()
                .selectFrom(ACCOUNT)
                .orderBy(ACCOUNT.CODE)
                .fetch(row -> new Account(
                        row.getCode(),
                        row.getName(),
                        Account.Kind.valueOf(row.getKind()),
                        Account.Role.valueOf(row.getRole())));
    }

    /// Also accounts nobody posted to, so that the chart is seen whole. The sums that were made when shifts were closed, and
    /// what was posted since.
    @Override
    public List<TrialRow> trialBalance(Optional<LocalDate> from, Optional<LocalDate> to) {
        var sql = readers.queue().get();
        var all = posted(sql, from, to).asTable("posted", "account", "debit", "credit");
        var account = all.field("account", String.class);
        var sums = sql.select(account, DSL.sum(all.field("debit", Long.class)), DSL.sum(all.field("credit", Long.class)))
                .from(all)
                .groupBy(account)
                .fetchMap(account);
        return accounts().stream()
                .map(one -> Optional.ofNullable(sums.get(one.code()))
                        .map(row -> new TrialRow(one, money(row.value2()), money(row.value3())))
                        .orElseGet(() -> new TrialRow(one, money(BigDecimal.ZERO), money(BigDecimal.ZERO))))
                .toList();
    }

    /// The sums, and what each of the PCs of the shop has posted since its newest.
    private static Select<Record3<String, Long, Long>> posted(
            DSLContext sql, Optional<LocalDate> from, Optional<LocalDate> to) {
        Select<Record3<String, Long, Long>> all = sql.select(LEDGER_SUM.ACCOUNT, LEDGER_SUM.DEBIT, LEDGER_SUM.CREDIT)
                .from(LEDGER_SUM)
                .where(days(LEDGER_SUM.BUSINESS_DATE, from, to));
        var nodes = new ArrayList<>(sql.select(NODE.NODE_NO).from(NODE).orderBy(NODE.NODE_NO).fetch(NODE.NODE_NO));
        nodes.addFirst(0);
        var amount = LEDGER_POSTING.AMOUNT;
        for (var node : nodes) {
            var range = new NodeRange(node);
            long through = sql.select(LEDGER_SUM.THROUGH_ROW)
                    .from(LEDGER_SUM)
                    .where(LEDGER_SUM.THROUGH_ROW.lt(range.end()))
                    .orderBy(LEDGER_SUM.THROUGH_ROW.desc())
                    .limit(1)
                    .fetchOptional(LEDGER_SUM.THROUGH_ROW)
                    .filter(range::holds)
                    .orElse(range.first());
            all = all.unionAll(DSL.select(
                            LEDGER_POSTING.ACCOUNT,
                            DSL.when(amount.gt(0L), amount).otherwise(0L),
                            DSL.when(amount.lt(0L), amount.neg()).otherwise(0L))
                    .from(LEDGER_POSTING)
                    .where(LEDGER_POSTING
                            .ROW_NO
                            .gt(through)
                            .and(LEDGER_POSTING.ROW_NO.lt(range.end()))
                            .and(days(LEDGER_POSTING.BUSINESS_DATE, from, to))));
        }
        return all;
    }

    /// Backwards over the postings as they were written, so that the newest of a busy account are found at once.
    @Override
    public Page<AccountRow> postings(
            String account, Optional<LocalDate> from, Optional<LocalDate> to, Portion portion) {
        var sql = readers.office().get();
        var page = sql.selectFrom(LEDGER_POSTING)
                .where(LEDGER_POSTING.ACCOUNT.eq(account).and(days(LEDGER_POSTING.BUSINESS_DATE, from, to)))
                .and(LEDGER_POSTING.ROW_NO.lt(portion.below()))
                .orderBy(LEDGER_POSTING.ROW_NO.desc())
                .limit(portion.atMost())
                .asTable(LEDGER_POSTING.getName());
        var rows = sql.select(page.fields())
                .select(DOCUMENT.ID, DOCUMENT.SERIES, DOCUMENT.NUMBER)
                .from(page)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_NO.eq(page.field(LEDGER_POSTING.ROW_NO).minus(page.field(LEDGER_POSTING.LINE_NO))))
                .orderBy(page.field(LEDGER_POSTING.ROW_NO).desc())
                .fetch();
        return Page.of(rows, portion, row -> Long.toString(row.get(LEDGER_POSTING.ROW_NO)))
                .map(row -> new AccountRow(
                        row.get(DOCUMENT.ID),
                        SeriesName.reference(row.get(DOCUMENT.SERIES), row.get(DOCUMENT.NUMBER)),
                        row.get(LEDGER_POSTING.BUSINESS_DATE),
                        new Money(row.get(LEDGER_POSTING.AMOUNT), currency.get())));
    }

    @Override
    public List<PartyRow> postingsOf(UUID party, long offset, int limit) {
        return new SideReads(readers.office().get(), currency.get()).ofParty(party, offset, limit);
    }

    @Override
    public List<TrialRow> trialBalanceOf(UUID branch, LocalDate from, LocalDate to) {
        return new SideReads(readers.queue().get(), currency.get()).ofBranch(branch, from, to, accounts());
    }

    @Override
    public List<PostedRow> posted(LocalDate from, LocalDate to, int atMost) {
        return new SideReads(readers.queue().get(), currency.get()).posted(from, to, atMost);
    }

    private static Condition days(Field<LocalDate> day, Optional<LocalDate> from, Optional<LocalDate> to) {
        var parts = new ArrayList<Condition>();
        from.map(day::ge).ifPresent(parts::add);
        to.map(day::le).ifPresent(parts::add);
        return DSL.and(parts);
    }

    private Money money(BigDecimal minor) {
        return new Money(minor.longValueExact(), currency.get());
    }
}
