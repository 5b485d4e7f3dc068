/// The desk at which everything is asked, and what it notes of who saw whose data.
@NullMarked
package org.threeplug.persistence.questions;

import org.jspecify.annotations.NullMarked;
