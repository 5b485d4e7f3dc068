@NullMarked
package org.threeplug.administration.identity;

import org.jspecify.annotations.NullMarked;
