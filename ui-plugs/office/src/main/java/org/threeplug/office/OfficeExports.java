package org.threeplug.office;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Window;
import org.threeplug.exports.ExportFormat;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Notices;
import org.threeplug.kit.pattern.ListExports;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.SavePlace;
import org.threeplug.lists.ExportList;
import org.threeplug.words.Texts;

/// Lets a list leave the program: the gate checks the right and the journal keeps who took what, before a byte is
/// written.
public final class OfficeExports implements ListExports {

    private static final int LONGEST = 1_000;

    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Office office;
    private final Texts texts;
    private final Notices notices;
    private final SavePlace place;

    @Inject
    public OfficeExports(Office office, @Named(Surface.TEXTS) Texts texts, Notices notices, SavePlace place) {
        this.office = office;
        this.texts = texts;
        this.notices = notices;
        this.place = place;
    }

    /// What the journal keeps of a list that leaves the program.
    @FunctionalInterface
    public interface Leaving {

        Command<?> command(String format, String narrowedTo);
    }

    /// The same for lists that take another right.
    public ListExports of(String other, Leaving leaving) {
        return new ListExports() {
            @Override
            public boolean allowed() {
                return office.may(other);
            }

            @Override
            public void where(Window window, String suggestion, ExportFormat format, Consumer<Path> then) {
                OfficeExports.this.where(window, suggestion, format, then);
            }

            @Override
            public void granted(String list, ExportFormat format, ListQuery query, Runnable then) {
                OfficeExports.this.granted(leaving, format, query, then);
            }

            @Override
            public void done(String sentence) {
                OfficeExports.this.done(sentence);
            }

            @Override
            public void failed(String sentence) {
                OfficeExports.this.failed(sentence);
            }
        };
    }

    @Override
    public boolean allowed() {
        return office.may("lists.export");
    }

    @Override
    public void where(Window window, String suggestion, ExportFormat format, Consumer<Path> then) {
        place.choose(window, texts.text("kit.list.export"), suggestion, format.ending()).ifPresent(then);
    }

    @Override
    public void granted(String list, ExportFormat format, ListQuery query, Runnable then) {
        granted((ending, narrowed) -> new ExportList(Ids.next(), list, ending, narrowed), format, query, then);
    }

    private void granted(Leaving leaving, ExportFormat format, ListQuery query, Runnable then) {
        var narrowed = narrowed(query);
        var command = leaving.command(format.ending(), narrowed.substring(0, Math.min(narrowed.length(), LONGEST)));
        office.submit(busy, command, outcome -> {
            switch (outcome) {
                case Done(_, _) -> then.run();
                case Refused(var why) -> notices.refused(why, texts);
            }
        });
    }

    /// Such as `from=2026-11-01 “milk” inactive`.
    private static String narrowed(ListQuery query) {
        var words = query.search().isEmpty() ? Stream.<String>empty() : Stream.of("“" + query.search() + "”");
        var picked = new TreeMap<>(query.filters())
                .entrySet().stream().map(OfficeExports::told);
        return Stream.of(picked, words, query.chips().stream().sorted())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static String told(Map.Entry<String, String> filter) {
        return filter.getKey() + "=" + filter.getValue();
    }

    @Override
    public void done(String sentence) {
        notices.done(sentence);
    }

    @Override
    public void failed(String sentence) {
        notices.say(Notice.of(Meaning.DANGER, sentence));
    }
}
