/// Kinds of record that are declared once: what a kind holds, who may do what with it, and how it is saved, found and shown are
/// computed from the declaration.
@NullMarked
package org.threeplug.records;

import org.jspecify.annotations.NullMarked;
