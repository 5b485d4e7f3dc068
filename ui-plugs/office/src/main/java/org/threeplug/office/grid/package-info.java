/// Sheets in which many things are changed at once, cell by cell, before any of it is saved.
@NullMarked
package org.threeplug.office.grid;

import org.jspecify.annotations.NullMarked;
