@NullMarked
package org.threeplug.administration.plantedone;

import org.jspecify.annotations.NullMarked;
