@NullMarked
package org.threeplug.exports;

import org.jspecify.annotations.NullMarked;
