/// Keys by which programs act for people who work here.
@NullMarked
package org.threeplug.identity.keys;

import org.jspecify.annotations.NullMarked;
