@NullMarked
package org.threeplug.targets;

import org.jspecify.annotations.NullMarked;
