package org.threeplug.persistence.verify;

/// Whoever waits for the checks.
public interface Watch {

    Watch NOBODY = (check, done, of) -> true;

    /// Told before each check.
    ///
    /// @return false to stop here
    boolean next(String check, int done, int of);
}
