package org.threeplug.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Refusal;

/// What is being said to the person now, newest first; a model speaks through it and a `Tray` shows it.
public final class Notices {

    private static final int AT_ONCE = 3;

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> readable = FXCollections.unmodifiableObservableList(shown);

    public ObservableList<Notice> shown() {
        return readable;
    }

    public void say(Notice notice) {
        shown.remove(notice);
        shown.addFirst(notice);
        if (shown.size() > AT_ONCE) {
            shown.remove(AT_ONCE, shown.size());
        }
    }

    public void done(String sentence) {
        say(Notice.of(Meaning.SUCCESS, sentence));
    }

    public void refused(Refusal refusal, Texts texts) {
        say(Notice.of(Meaning.CAUTION, texts.refusal(refusal)));
    }

    public void failed(Throwable fault, Texts texts) {
        say(Notice.of(
                Meaning.DANGER,
                fault instanceof Fault known
                        ? texts.fault(known)
                        : texts.text("kit.fault", fault.getClass().getSimpleName())));
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }

    public void clear() {
        shown.clear();
    }
}
