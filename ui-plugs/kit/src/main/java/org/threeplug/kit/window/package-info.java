/// The window around every screen: its toolkit, its first pictures, and when it hears keys.
@NullMarked
package org.threeplug.kit.window;

import org.jspecify.annotations.NullMarked;
