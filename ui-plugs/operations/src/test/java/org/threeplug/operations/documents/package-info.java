@NullMarked
package org.threeplug.operations.documents;

import org.jspecify.annotations.NullMarked;
