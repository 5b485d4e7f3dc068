package org.threeplug.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The area of the window in whose work the rights of a context count; the matrix of roles stands in that order.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InArea {

    /// The key of the area, such as `set-up`.
    String value();
}
