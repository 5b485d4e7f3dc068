@NullMarked
package org.threeplug.office.grid;

import org.jspecify.annotations.NullMarked;
