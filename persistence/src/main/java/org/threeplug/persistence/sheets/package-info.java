/// Reads sheets from files: text of any encoding and workbooks, within bounds.
@NullMarked
package org.threeplug.persistence.sheets;

import org.jspecify.annotations.NullMarked;
