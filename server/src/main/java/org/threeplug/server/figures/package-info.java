/// Keeps figures up with the books.
@NullMarked
package org.threeplug.server.figures;

import org.jspecify.annotations.NullMarked;
