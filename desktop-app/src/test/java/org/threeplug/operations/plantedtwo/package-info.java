@NullMarked
package org.threeplug.operations.plantedtwo;

import org.jspecify.annotations.NullMarked;
