package org.threeplug.questions;

import org.threeplug.kernel.Actor;

/// What a question reads with: the books at one moment.
public interface Reads {

    /// The read side of a context, such as `Customers`. What it reads while the question is asked is of that moment.
    <P> P port(Class<P> port);

    /// Who asks, with the rights that the books give them now.
    Actor asker();

    /// Tells whoever waits how far it is, where that is known, and goes no further when nobody wants the answer any more.
    ///
    /// @throws org.threeplug.kernel.RefusedException `questions.stopped`
    void at(long done, long whole);
}
