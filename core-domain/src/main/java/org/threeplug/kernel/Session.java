package org.threeplug.kernel;

/// Proof of who acts. The sign-in hands it out, the gate keeps whose it is ([Sessions]), and it is good until it is ended. It
/// says nothing by itself and equals no other, so one that somebody made by hand is nobody's.
public final class Session {

    @Override
    public String toString() {
        return "a session";
    }
}
