package org.threeplug.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a command or a question is called for good, in the journal and wherever it is asked for: `context.what`. Its class may be renamed.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Declared {

    String value();

    /// Raised when the meaning of the command's fields changes.
    int version() default 1;

    /// What it was called before, the oldest first; records under these names are records of this command.
    String[] was() default {};
}
