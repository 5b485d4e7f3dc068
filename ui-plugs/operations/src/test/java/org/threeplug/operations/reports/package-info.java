/// The pages of declared kinds.
@NullMarked
package org.threeplug.operations.reports;

import org.jspecify.annotations.NullMarked;
