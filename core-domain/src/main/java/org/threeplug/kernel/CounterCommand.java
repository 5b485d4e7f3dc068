package org.threeplug.kernel;

/// A command that a customer waits for.
public interface CounterCommand<R> extends Command<R> {

    @Override
    default Urgency urgency() {
        return Urgency.COUNTER;
    }
}
