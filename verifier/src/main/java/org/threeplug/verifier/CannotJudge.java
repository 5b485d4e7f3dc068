package org.threeplug.verifier;

/** Why nothing can be said about an export, neither good nor bad. */
final class CannotJudge extends Exception {

    private static final long serialVersionUID = 1L;

    CannotJudge(String message) {
        super(message);
    }
}
