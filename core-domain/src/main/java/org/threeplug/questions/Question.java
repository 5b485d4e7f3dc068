package org.threeplug.questions;

/// Something that can be read, as data with a way to find the answer through the read sides of the contexts. It sees the books
/// at one moment, changes nothing, and is over within its time. A question is a record that declares itself
/// ([org.threeplug.kernel.Declared], [Asked]); who may ask is judged by the [Desk].
public interface Question<R> {

    /// Finds the answer.
    ///
    /// @throws org.threeplug.kernel.RefusedException to refuse
    R ask(Reads reads);

    /// What this one declares. A family of questions, such as the lists of all kinds of record, declares for each what only
    /// the question itself knows.
    ///
    /// @param ofClass what the class declares
    default Declaration declared(Declaration ofClass) {
        return ofClass;
    }
}
