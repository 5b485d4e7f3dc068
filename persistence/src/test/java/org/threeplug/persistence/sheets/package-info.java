@NullMarked
package org.threeplug.persistence.sheets;

import org.jspecify.annotations.NullMarked;
