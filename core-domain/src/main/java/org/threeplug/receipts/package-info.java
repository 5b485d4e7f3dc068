/// What is printed for a document or a shift, as lines of text.
@NullMarked
package org.threeplug.receipts;

import org.jspecify.annotations.NullMarked;
