/// The pages of declared kinds.
@NullMarked
package org.threeplug.operations.records;

import org.jspecify.annotations.NullMarked;
