@NullMarked
package org.threeplug.persistence.questions;

import org.jspecify.annotations.NullMarked;
