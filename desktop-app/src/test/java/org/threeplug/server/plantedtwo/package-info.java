@NullMarked
package org.threeplug.server.plantedtwo;

import org.jspecify.annotations.NullMarked;
