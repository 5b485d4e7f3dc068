/// The directories a business keeps beside its goods and people, each declared once ([org.threeplug.records]).
@NullMarked
package org.threeplug.directories;

import org.jspecify.annotations.NullMarked;
