package org.threeplug.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a part of a command that whoever asks again makes anew, such as the time, so that it does not make another command
/// of it ([Fingerprint]).
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface MadeAnew {}
