package org.threeplug.kernel;

/// Something that should not happen: support needs its code, the person needs a sentence and a way on.
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Whose fault it is.
    public enum Kind {
        INTERNAL,
        RESOURCES,
        EXTERNAL
    }

    private final Kind kind;
    private final String code;

    /// @param code names the sentence `fault.<code>` in the text bundles
    public Fault(Kind kind, String code, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
    }

    public Fault(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
