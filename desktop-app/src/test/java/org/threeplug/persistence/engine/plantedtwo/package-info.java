@NullMarked
package org.threeplug.persistence.engine.plantedtwo;

import org.jspecify.annotations.NullMarked;
