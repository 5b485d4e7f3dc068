/// What the owner may change about the store.
@NullMarked
package org.threeplug.operations.settings;

import org.jspecify.annotations.NullMarked;
