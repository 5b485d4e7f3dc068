package org.threeplug.directories;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.UUID;
import org.threeplug.kernel.Quantity;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Measures;
import org.threeplug.measures.Span;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;
import org.threeplug.settings.Branches;

/// What a shop wants of a measure in each day, week, month or year: to reach it, or not to pass it.
public final class Targets {

    /// What is measured; each is called as the measure is.
    public enum What {
        TOTAL,
        NET,
        DOCUMENTS,
        BASKET,
        QUANTITY,
        RETURNED,
        VOIDED,
        DISCOUNT,
        DISCOUNT_SHARE,
        PROFIT,
        MARGIN;

        public Measure measure() {
            return Measures.of(name().toLowerCase(Locale.ROOT)).orElseThrow();
        }
    }

    public enum Period {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        /// The whole one that a day lies in.
        public Span of(LocalDate day) {
            return switch (this) {
                case DAY -> Span.of(day);
                case WEEK -> {
                    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    yield new Span(monday, monday.plusDays(6));
                }
                case MONTH -> Span.of(YearMonth.from(day));
                case YEAR -> new Span(day.withDayOfYear(1), LocalDate.of(day.getYear(), 12, 31));
            };
        }
    }

    public enum Way {
        AT_LEAST,
        AT_MOST
    }

    public static final Field<String> CODE = Field.code("code", 20).required().unique().numbered("T-").once().searched().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();
    public static final Field<What> WHAT = Field.choice("what", What.class).required().listed().filtered();
    public static final Field<Way> WAY = Field.choice("way", Way.class).required().initially(Way.AT_LEAST).listed();
    /// Of an amount in whole coins, of a share in percent.
    public static final Field<Quantity> AIM = Field.quantity("aim", 2).required().listed();
    public static final Field<Period> PERIOD = Field.choice("period", Period.class).required().initially(Period.DAY).listed().filtered();
    public static final Field<Boolean> ALERT = Field.flag("alert").initially(true).listed();

    /// Of one branch; of the whole shop without.
    public static final Field<UUID> BRANCH = Field.ref("branch", Branches.TYPE).listed().filtered();

    public static final RecordType TYPE = RecordType.of("targets", CODE, NAME, WHAT, WAY, AIM, PERIOD, ALERT, BRANCH)
            .named(NAME)
            .seenLike("reports.view")
            .editedLike("reports.costs", "settings.edit")
            .place("today", "sell", 40, "loyalty");

    private Targets() {}
}
