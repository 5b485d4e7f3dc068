@NullMarked
package org.threeplug.persistence.plantedone;

import org.jspecify.annotations.NullMarked;
