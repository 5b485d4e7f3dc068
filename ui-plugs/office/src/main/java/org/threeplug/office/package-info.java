/// What the office screens share: who acts, forms as models, lists as rows.
@NullMarked
package org.threeplug.office;

import org.jspecify.annotations.NullMarked;
