/// The past of the demo shop.
@NullMarked
package org.threeplug.desktop.past;

import org.jspecify.annotations.NullMarked;
