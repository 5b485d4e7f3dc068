package org.threeplug.persistence.verify;

/// One rule over the whole store.
///
/// @param sql finds what breaks the rule, as rows of where, expected and found
record Check(String name, String sql) {}
