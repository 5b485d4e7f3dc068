@NullMarked
package org.threeplug.office.planted;

import org.jspecify.annotations.NullMarked;
