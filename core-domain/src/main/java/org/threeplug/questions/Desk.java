package org.threeplug.questions;

import java.util.List;
import java.util.function.Consumer;
import org.threeplug.kernel.Actor;

/// Everything that is read for a person passes here, for a screen, an export, or the command line alike: the person and their
/// rights as they are in the books now, one state of the books for the whole question, a limit of time, and a note of whose
/// data was seen. To be asked away from the screen's thread.
public interface Desk {

    /// @throws org.threeplug.kernel.RefusedException `questions.undeclared`, `access.denied`, `access.inactive`,
    ///     `questions.stopped`, or what the question itself refuses
    /// @throws org.threeplug.kernel.Fault `reads.too-long` when its time was over
    <R> R ask(Question<R> question, Actor asker, Asking asking);

    default <R> R ask(Question<R> question, Actor asker) {
        return ask(question, asker, new Asking());
    }

    /// All of a list at one moment, portion by portion.
    ///
    /// @param taker gets each portion as soon as it is read
    /// @return how many rows there were
    <T> long all(ListQuestion<T> list, Actor asker, Asking asking, Consumer<List<T>> taker);
}
