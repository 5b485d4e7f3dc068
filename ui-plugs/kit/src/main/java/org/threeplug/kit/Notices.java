package org.threeplug.kit;

import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Refusal;
import org.threeplug.words.Texts;

/// What is being said to the person now, newest first; a model speaks through it and a `Tray` shows it.
public final class Notices {

    private static final int AT_ONCE = 3;

    private Function<String, Optional<Notice.Way>> guide = _ -> Optional.empty();
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> readable = FXCollections.unmodifiableObservableList(shown);

    public ObservableList<Notice> shown() {
        return readable;
    }

    /// @param ways where a refusal or a fault of some code leads to, such as a page that tells what to do
    public void guideBy(Function<String, Optional<Notice.Way>> ways) {
        guide = ways;
    }

    public void say(Notice notice) {
        shown.remove(notice);
        shown.addFirst(notice);
        if (shown.size() > AT_ONCE) {
            shown.remove(AT_ONCE, shown.size());
        }
    }

    /// With the way that the code leads to.
    public void say(Notice notice, String code) {
        say(new Notice(notice.meaning(), notice.sentence(), notice.way().or(() -> guide.apply(code))));
    }

    public void done(String sentence) {
        say(Notice.of(Meaning.SUCCESS, sentence));
    }

    public void refused(Refusal refusal, Texts texts) {
        say(new Notice(Meaning.CAUTION, texts.refusal(refusal), guide.apply(refusal.code())));
    }

    public void failed(Throwable fault, Texts texts) {
        say(
                fault instanceof Fault known
                        ? new Notice(Meaning.DANGER, texts.fault(known), guide.apply(known.code()))
                        : Notice.of(Meaning.DANGER, texts.text("kit.fault", fault.getClass().getSimpleName())));
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }

    public void clear() {
        shown.clear();
    }
}
