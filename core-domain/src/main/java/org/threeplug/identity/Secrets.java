package org.threeplug.identity;

/// Turns chosen PINs and passwords into what may be stored, and refuses those that anybody would try first. Slow on
/// purpose; never call it on the UI thread.
public interface Secrets {

    /// @return its hash in PHC format
    /// @throws org.threeplug.kernel.RefusedException when it is too short, too long, not only digits, or too easily guessed
    String pin(char[] pin);

    /// @param bearer who is going to have it; a PIN that anybody else has is refused, so that a PIN alone tells who types it
    default String pin(char[] pin, Bearer bearer) {
        return pin(pin);
    }

    /// @return its hash in PHC format
    /// @throws org.threeplug.kernel.RefusedException when it is too short, too long, only digits, or among the first to be
    ///     tried
    String password(char[] password);

    /// @param bearer who is going to have it
    default String password(char[] password, Bearer bearer) {
        return password(password);
    }
}
