/// What is on hand, why it changed, and correcting it.
@NullMarked
package org.threeplug.operations.stock;

import org.jspecify.annotations.NullMarked;
