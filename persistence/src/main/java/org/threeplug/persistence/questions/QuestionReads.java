package org.threeplug.persistence.questions;

import org.threeplug.kernel.Actor;
import org.threeplug.questions.Asking;
import org.threeplug.questions.Reads;

/// What a question reads with at the desk.
record QuestionReads(ReadSides sides, Actor asker, Asking asking) implements Reads {

    @Override
    public <P> P port(Class<P> port) {
        asking.mustBeWanted();
        return sides.port(port);
    }

    @Override
    public void at(long done, long whole) {
        asking.mustBeWanted();
        asking.tell(new Asking.Stand.At("", done, whole));
    }
}
