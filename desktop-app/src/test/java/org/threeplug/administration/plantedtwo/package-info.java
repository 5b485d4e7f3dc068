@NullMarked
package org.threeplug.administration.plantedtwo;

import org.jspecify.annotations.NullMarked;
