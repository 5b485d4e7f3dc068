/// Sheets that people bring in, of whatever they are a list: their headings, cells and columns. Knows nothing of files.
@NullMarked
package org.threeplug.sheets;

import org.jspecify.annotations.NullMarked;
