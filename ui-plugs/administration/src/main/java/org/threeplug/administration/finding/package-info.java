/// What the search over everything finds of people and settings.
@NullMarked
package org.threeplug.administration.finding;

import org.jspecify.annotations.NullMarked;
