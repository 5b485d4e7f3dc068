package org.threeplug.persistence.engine.store;

/// Two parts of the books that should agree and do not.
///
/// @param check the rule that is broken, such as `document.tenders`; a text key
/// @param where the document, series, product or shift at fault
public record Finding(String check, String where, String expected, String found) {}
