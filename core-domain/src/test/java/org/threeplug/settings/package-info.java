/// Tests of what the owner may set.
@NullMarked
package org.threeplug.settings;

import org.jspecify.annotations.NullMarked;
