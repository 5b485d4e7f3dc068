@NullMarked
package org.threeplug.administration.settings;

import org.jspecify.annotations.NullMarked;
