@NullMarked
package org.threeplug.server.plantedone;

import org.jspecify.annotations.NullMarked;
