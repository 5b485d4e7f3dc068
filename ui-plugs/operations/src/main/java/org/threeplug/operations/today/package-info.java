/// The page a day begins with: how it goes, against a week ago, and what it is made of.
@NullMarked
package org.threeplug.operations.today;

import org.jspecify.annotations.NullMarked;
