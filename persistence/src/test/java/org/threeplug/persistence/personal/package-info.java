@NullMarked
package org.threeplug.persistence.personal;

import org.jspecify.annotations.NullMarked;
