package org.threeplug.operations.today;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.chart.FigureTile;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.measures.Axis;
import org.threeplug.office.Surface;
import org.threeplug.operations.reports.ReportWords;
import org.threeplug.reports.Cell;
import org.threeplug.reports.ReportColumn;
import org.threeplug.targets.Alert;
import org.threeplug.targets.Standing;
import org.threeplug.directories.Targets;

/// What the page a day begins with says.
record TodayWords(Surface surface, Currency currency) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    String name(TodayFigures.Tile tile) {
        return tile.name().isEmpty() ? surface.text("today.tile." + tile.key()) : tile.name();
    }

    String said(ReportColumn column, BigDecimal figure) {
        return new ReportWords(surface.texts(), _ -> Optional.empty()).said(column, Cell.of(figure), currency, Axis.PRODUCT);
    }

    void fill(FigureTile node, TodayFigures.Tile tile) {
        boolean reached = tile.target().filter(TodayWords::isGood).isPresent();
        node.target(tile.target().map(target -> target(tile.column(), target)).orElse(""), reached);
        node.show(said(tile.column(), tile.now()), against(tile), tile.course());
    }

    private String against(TodayFigures.Tile tile) {
        if (tile.days().isPresent()) {
            return surface.text("today.of." + tile.days().get().key());
        }
        var before = said(tile.column(), tile.before());
        var kind = tile.name().isEmpty() ? "" : ".like";
        return tile.change()
                .map(change -> surface.text(
                        (change.signum() < 0 ? "today.less" : "today.more") + kind, change.abs().longValue(), before))
                .orElseGet(() -> surface.text("today.nothing-then" + kind));
    }

    private static boolean isGood(Standing target) {
        int sign = target.figure().compareTo(target.value());
        return target.way() == Targets.Way.AT_LEAST ? sign >= 0 : sign <= 0;
    }

    private String target(ReportColumn column, Standing target) {
        var share = target.value().signum() == 0
                ? BigDecimal.ZERO
                : target.figure().multiply(HUNDRED).divide(target.value(), 0, RoundingMode.DOWN);
        return surface.text(
                "today.target." + target.way(),
                said(column, target.value()),
                share.longValue(),
                surface.text("today.period." + period(target).toLowerCase(Locale.ROOT)));
    }

    private static String period(Standing target) {
        long days = target.span().days();
        return days == 1 ? "DAY" : days == 7 ? "WEEK" : days <= 31 ? "MONTH" : "YEAR";
    }

    /// A limit that was passed, or what was not reached, and why.
    Node alert(Alert alert, boolean mayPutAway, Consumer<String> away) {
        var column = ReportColumn.of(alert.what().measure());
        var formats = surface.formats();
        var why = surface.text(
                "today.alert." + alert.way(),
                alert.name(),
                said(column, alert.figure()),
                said(column, alert.value()),
                alert.span().days() == 1
                        ? formats.date(alert.span().from())
                        : surface.text("report.span", formats.date(alert.span().from()), formats.date(alert.span().to())));
        var notice = Notice.of(Meaning.CAUTION, why);
        var node = new InlineNotice(mayPutAway ? notice.way(surface.text("today.alert.away"), () -> away.accept(why)) : notice);
        node.setId("alert." + alert.code());
        return node;
    }
}
