/// The business, its branch and registers, and the rules it has chosen.
@NullMarked
package org.threeplug.settings;

import org.jspecify.annotations.NullMarked;
