@NullMarked
package org.threeplug.words.planted;

import org.jspecify.annotations.NullMarked;
