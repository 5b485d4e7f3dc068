/// The window around the screens. It knows no screen by name.
@NullMarked
package org.threeplug.kit.shell;

import org.jspecify.annotations.NullMarked;
