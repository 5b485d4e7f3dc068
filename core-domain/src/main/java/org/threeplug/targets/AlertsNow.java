package org.threeplug.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeplug.directories.PutAway;
import org.threeplug.directories.Targets;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Span;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.settings.Settings;

/// How the targets of the shop stand on a day, and the alerts that nobody has put away. A limit is passed as soon as it is; what is to be
/// reached is missed when the period is over without it. One cause is one alert, however often it is asked.
///
/// @param today the day by the shop's clock
@Declared("reports.alerts")
@Asked(right = Report.VIEW)
public record AlertsNow(LocalDate today) implements Question<AlertsNow.Answer> {

    /// More no shop looks at.
    private static final int MOST = 200;

    /// @param standing of the periods that are not over
    public record Answer(List<Standing> standing, List<Alert> alerts) {
        public Answer {
            standing = List.copyOf(standing);
            alerts = List.copyOf(alerts);
        }
    }

    @Override
    public Answer ask(Reads reads) {
        var away = put(reads);
        var standing = new ArrayList<Standing>();
        var alerts = new ArrayList<Alert>();
        var costs = reads.asker().may(new Permission(ReportColumn.COSTS));
        for (var target : all(reads, Targets.TYPE)) {
            var what = target.get(Targets.WHAT);
            if (what.measure().isOfCosts() && !costs) {
                continue;
            }
            var now = target.get(Targets.PERIOD).of(today);
            standing.add(standing(target, now, figure(reads, target, now).orElse(BigDecimal.ZERO)));
            if (target.is(Targets.ALERT)) {
                missed(reads, target, now)
                        .filter(alert -> !away.contains(PutAway.cause(alert.code(), alert.span().from())))
                        .ifPresent(alerts::add);
            }
        }
        return new Answer(standing, alerts);
    }

    private static List<Entry> all(Reads reads, RecordType type) {
        return reads.port(Records.class).page(Sight.whole(type), RecordQuery.ACTIVE, Optional.empty(), MOST);
    }

    /// Those that could still be raised: of the periods that today and yesterday lie in.
    private Set<String> put(Reads reads) {
        var records = reads.port(Records.class);
        return all(reads, Targets.TYPE).stream()
                .flatMap(target -> records
                        .page(
                                Sight.whole(PutAway.TYPE),
                                new RecordQuery("", true, Map.of(PutAway.TARGET.key(), target.id()), Optional.of(PutAway.SINCE.key()), true),
                                Optional.empty(),
                                3)
                        .stream())
                .map(entry -> entry.get(PutAway.CAUSE))
                .collect(Collectors.toSet());
    }

    /// A limit of the period that runs; what was to be reached in the one before, if the shop was open by then.
    private Optional<Alert> missed(Reads reads, Entry target, Span now) {
        var value = target.get(Targets.AIM).value();
        if (target.get(Targets.WAY) == Targets.Way.AT_MOST) {
            return figure(reads, target, now).filter(figure -> figure.compareTo(value) > 0).map(figure -> alert(target, now, figure));
        }
        var before = target.get(Targets.PERIOD).of(now.from().minusDays(1));
        boolean traded = reads.port(Figures.class).whole().filter(whole -> !whole.from().isAfter(before.from())).isPresent();
        return traded
                ? Optional.of(figure(reads, target, before).orElse(BigDecimal.ZERO))
                        .filter(figure -> figure.compareTo(value) < 0)
                        .map(figure -> alert(target, before, figure))
                : Optional.empty();
    }

    private Optional<BigDecimal> figure(Reads reads, Entry target, Span span) {
        var measure = target.get(Targets.WHAT).measure();
        var only = target.find(Targets.BRANCH).map(branch -> Map.of(Axis.BRANCH, Set.of(Member.of(branch)))).orElse(Map.of());
        var query = new FigureQuery(span, List.of(), only, false);
        var figures = reads.port(Figures.class).ask(measure.isOfCosts() ? query.withCosts() : query, reads::at);
        var currency = reads.port(Settings.class).store().orElseThrow().currency();
        return figures.stream().findFirst().flatMap(figure -> measure.of(figure.sums(), currency));
    }

    private static Standing standing(Entry target, Span span, BigDecimal figure) {
        return new Standing(
                target.id(),
                target.get(Targets.CODE),
                target.get(Targets.NAME),
                target.get(Targets.WHAT),
                target.get(Targets.WAY),
                target.get(Targets.AIM).value(),
                target.find(Targets.BRANCH),
                span,
                figure);
    }

    private static Alert alert(Entry target, Span span, BigDecimal figure) {
        return new Alert(
                target.id(),
                target.get(Targets.CODE),
                target.get(Targets.NAME),
                target.get(Targets.WHAT),
                target.get(Targets.WAY),
                span,
                figure,
                target.get(Targets.AIM).value());
    }
}
