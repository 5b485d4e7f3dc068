/// The kit's controls. Each asks for the words a screen reader says when it is made.
@NullMarked
package org.threeplug.kit.control;

import org.jspecify.annotations.NullMarked;
