/// Reports in words, on the screen and as files.
@NullMarked
package org.threeplug.operations.reports;

import org.jspecify.annotations.NullMarked;
