package org.threeplug.questions;

import java.util.Collection;
import org.threeplug.kernel.Actor;

/// Keeps whose data was shown to whom.
public interface SeenNotes {

    /// @param question its declared name
    /// @throws org.threeplug.kernel.RefusedException `questions.notes-full` when so much could not be written down yet that
    ///     nothing more may be shown
    void note(Actor seer, String question, Collection<Person> persons);
}
