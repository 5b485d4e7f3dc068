@NullMarked
package org.threeplug.office;

import org.jspecify.annotations.NullMarked;
