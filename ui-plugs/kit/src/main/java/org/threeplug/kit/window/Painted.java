package org.threeplug.kit.window;

import javafx.animation.AnimationTimer;

/// Tells when what is laid out now has been painted: the second beat from now comes after the frame of the first.
public final class Painted {

    private Painted() {}

    public static void tell(Runnable listener) {
        new AnimationTimer() {
            private int beats;

            @Override
            public void handle(long now) {
                if (++beats == 2) {
                    stop();
                    listener.run();
                }
            }
        }.start();
    }
}
