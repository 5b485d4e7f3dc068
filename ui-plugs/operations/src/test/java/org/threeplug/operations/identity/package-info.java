@NullMarked
package org.threeplug.operations.identity;

import org.jspecify.annotations.NullMarked;
