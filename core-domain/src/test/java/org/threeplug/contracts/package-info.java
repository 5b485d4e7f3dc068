/// What a port promises, held against the fake of the tests and against the store alike.
@NullMarked
package org.threeplug.contracts;

import org.jspecify.annotations.NullMarked;
