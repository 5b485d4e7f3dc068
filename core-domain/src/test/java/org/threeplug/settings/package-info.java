/// Tests of the clock's rules.
@NullMarked
package org.threeplug.settings;

import org.jspecify.annotations.NullMarked;
