package org.threeplug.office.records;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.directories.Directories;
import org.threeplug.directories.RecordsFound;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Finds records of every declared kind, and offers to make one, as far as the person may.
public final class RecordFinder {

    /// So many of one kind are enough to choose from.
    private static final int MOST = 4;

    private final KindOffice.Shared shared;

    @Inject
    RecordFinder(KindOffice.Shared shared) {
        this.shared = shared;
    }

    /// What can be begun.
    ///
    /// @param plug the one that shows the kinds
    public List<Found> known(String plug) {
        return Directories.ALL.stream()
                .map(this::kind)
                .filter(kind -> kind.may(Act.EDIT))
                .map(kind -> found(plug, kind, kind.words.fresh(), kind.words.plural(), "new"))
                .toList();
    }

    private static Found found(String plug, KindOffice kind, String title, String about, String thing) {
        return new Found(Kind.ACTION, title, about, kind.type.place().icon(), place(plug, kind.type), thing);
    }

    private static String place(String plug, RecordType type) {
        return plug + "." + type.key();
    }

    private KindOffice kind(RecordType type) {
        return new KindOffice(shared, type);
    }

    public List<Found> find(String plug, String words) {
        var all = new ArrayList<Found>();
        for (var found : shared.asks().ask(new RecordsFound(words, MOST))) {
            var kind = kind(found.type());
            found.entries().forEach(entry -> all.add(new Found(
                    Kind.GOODS, kind.type.title(entry), about(kind, entry), kind.type.place().icon(), place(plug, kind.type),
                    "record:" + entry.id())));
        }
        return all;
    }

    private static String about(KindOffice kind, Entry entry) {
        var number = kind.sight().with(Field.Trait.UNIQUE).stream()
                .filter(field -> !field.equals(kind.type.title()))
                .flatMap(field -> Stream.ofNullable(entry.values().get(field.key())))
                .map(Object::toString);
        return String.join(" · ", Stream.concat(Stream.of(kind.words.plural()), number).toList());
    }
}
