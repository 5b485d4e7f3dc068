@NullMarked
package org.threeplug.operations.catalog;

import org.jspecify.annotations.NullMarked;
