@NullMarked
package org.threeplug.operations.plantedone;

import org.jspecify.annotations.NullMarked;
