/// The program: what starts it and what it is called. Composition only, no business of its own.
@NullMarked
package org.threeplug.desktop;

import org.jspecify.annotations.NullMarked;
