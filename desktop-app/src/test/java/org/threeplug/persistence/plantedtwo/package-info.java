@NullMarked
package org.threeplug.persistence.plantedtwo;

import org.jspecify.annotations.NullMarked;
