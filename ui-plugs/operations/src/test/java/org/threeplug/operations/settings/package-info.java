@NullMarked
package org.threeplug.operations.settings;

import org.jspecify.annotations.NullMarked;
