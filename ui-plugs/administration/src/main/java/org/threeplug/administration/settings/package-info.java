/// What the owner may change about the store.
@NullMarked
package org.threeplug.administration.settings;

import org.jspecify.annotations.NullMarked;
