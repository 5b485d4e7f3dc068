@NullMarked
package org.threeplug.operations.stock;

import org.jspecify.annotations.NullMarked;
