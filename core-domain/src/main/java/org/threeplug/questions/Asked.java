package org.threeplug.questions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a question may be asked: what the class says, whatever a question of it contains. Its name and version are those of
/// [org.threeplug.kernel.Declared].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Asked {

    /// Whoever works here may ask.
    String BY_ANYBODY = "identity.sign-in";

    /// What whoever asks must be allowed to do.
    String right();

    Lane lane() default Lane.OFFICE;

    /// How long all of it may take, from when its turn came.
    int seconds() default 60;
}
