/// The sales history and each document with what it caused.
@NullMarked
package org.threeplug.operations.documents;

import org.jspecify.annotations.NullMarked;
