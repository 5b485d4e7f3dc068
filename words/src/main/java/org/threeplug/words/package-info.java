/// What is said to people: texts in their language, figures, amounts and dates as they write them. Knows the business and
/// nothing that is drawn.
@NullMarked
package org.threeplug.words;

import org.jspecify.annotations.NullMarked;
