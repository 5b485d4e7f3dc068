package org.threeplug.kernel;

/// Thrown inside a command to refuse it; the gate rolls back and answers with [Outcome.Refused]. Expected, so it
/// carries no stack trace.
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code() + refusal.arguments(), null, false, false);
        this.refusal = refusal;
    }

    public RefusedException(String code, String... arguments) {
        this(Refusal.of(code, arguments));
    }

    public Refusal refusal() {
        return refusal;
    }
}
