@NullMarked
package org.threeplug.declared;

import org.jspecify.annotations.NullMarked;
