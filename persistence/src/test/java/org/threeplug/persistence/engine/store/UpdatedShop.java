package org.threeplug.persistence.engine.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/// A process that updates a store, and may be killed meanwhile. It says when it begins.
final class UpdatedShop {

    /// What its parent, which kills it then, waits for on the pipe between them.
    static final String BEGUN = "begun";

    private UpdatedShop() {}

    public static void main(String[] arguments) {
        var begun = new AtomicBoolean();
        Store.open(Path.of(arguments[0]), UpdateTest.program("slow").withWatch(new OpeningWatch() {

                    @Override
                    public void copying(int done, int of, Path copy) {
                        say();
                    }

                    @Override
                    public void updating(int done, int of) {
                        say();
                    }

                    @Override
                    public void applied(long journalRecord, long last) {
                        say();
                    }

                    private void say() {
                        if (!begun.getAndSet(true)) {
                            System.out.println(BEGUN);
                        }
                    }
                }))
                .close();
    }
}
