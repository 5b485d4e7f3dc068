/// What is known of products beyond their own fields: what other kinds declare about them and what the owner wants to know.
@NullMarked
package org.threeplug.extras;

import org.jspecify.annotations.NullMarked;
