/// The patterns screens are made of: form, list, detail, wizard, palette.
@NullMarked
package org.threeplug.kit.pattern;

import org.jspecify.annotations.NullMarked;
