@NullMarked
package org.threeplug.operations.today;

import org.jspecify.annotations.NullMarked;
