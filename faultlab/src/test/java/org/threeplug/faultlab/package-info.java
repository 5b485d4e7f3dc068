@NullMarked
package org.threeplug.faultlab;

import org.jspecify.annotations.NullMarked;
