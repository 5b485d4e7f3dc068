/// Every change that was ever made, with before and after.
@NullMarked
package org.threeplug.operations.journal;

import org.jspecify.annotations.NullMarked;
