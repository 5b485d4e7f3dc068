package org.threeplug.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A package of the business that is about who works here, what the shop is set to and what keeps its books safe, and not about
/// a day of trade. The Administration plug brings what is declared in it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface KeepsTheHouse {}
