package org.threeplug.office;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Several;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;

/// An act on several rows: one command, then one message of what was done and one of all that was not, and why.
public final class Bulk {

    /// So many refusals are told one by one.
    private static final int TOLD = 5;

    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Office office;
    private final Surface surface;

    @Inject
    public Bulk(Office office, Surface surface) {
        this.office = office;
        this.surface = surface;
    }

    /// @param done the text key of what was done, which counts
    public void act(Command<Several> command, String done, Runnable then) {
        office.submit(busy, command, outcome -> {
            switch (outcome) {
                case Done(var several, _) -> {
                    tell(several, done);
                    then.run();
                }
                case Refused(var why) -> surface.refused(why);
            }
        });
    }

    private void tell(Several several, String done) {
        if (several.done() > 0) {
            surface.doneWith(done, several.done());
        }
        if (!several.left().isEmpty()) {
            var sentences = new ArrayList<String>();
            sentences.add(surface.texts().count("bulk.left", several.left().size()));
            several.left().stream().limit(TOLD).map(this::told).forEach(sentences::add);
            if (several.left().size() > TOLD) {
                sentences.add(surface.texts().count("bulk.left.more", several.left().size() - TOLD));
            }
            surface.notices().say(Notice.of(Meaning.CAUTION, String.join("\n", sentences)));
        }
    }

    private String told(Several.Left left) {
        var why = surface.texts().refusal(left.why());
        return Stream.of(left.name())
                .filter(name -> !name.isEmpty())
                .map(name -> surface.text("bulk.left.one-of", name, why))
                .findFirst()
                .orElse(why);
    }
}
