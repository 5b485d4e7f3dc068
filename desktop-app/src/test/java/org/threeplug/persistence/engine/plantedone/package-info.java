@NullMarked
package org.threeplug.persistence.engine.plantedone;

import org.jspecify.annotations.NullMarked;
