/// The drawer between the float and the Z report.
@NullMarked
package org.threeplug.operations.cash;

import org.jspecify.annotations.NullMarked;
