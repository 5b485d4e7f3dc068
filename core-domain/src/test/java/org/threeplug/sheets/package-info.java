@NullMarked
package org.threeplug.sheets;

import org.jspecify.annotations.NullMarked;
