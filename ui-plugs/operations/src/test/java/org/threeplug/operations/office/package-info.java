@NullMarked
package org.threeplug.operations.office;

import org.jspecify.annotations.NullMarked;
