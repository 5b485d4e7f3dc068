/// Products, their form, and bringing them in from files.
@NullMarked
package org.threeplug.operations.catalog;

import org.jspecify.annotations.NullMarked;
