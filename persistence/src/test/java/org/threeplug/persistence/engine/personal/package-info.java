@NullMarked
package org.threeplug.persistence.engine.personal;

import org.jspecify.annotations.NullMarked;
