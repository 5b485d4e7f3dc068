@NullMarked
package org.threeplug.operations.cash;

import org.jspecify.annotations.NullMarked;
