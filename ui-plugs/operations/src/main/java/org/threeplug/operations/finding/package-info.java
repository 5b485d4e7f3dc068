/// What the one search over everything finds in the till's and the office's contexts.
@NullMarked
package org.threeplug.operations.finding;

import org.jspecify.annotations.NullMarked;
