/// The wizard that brings sheets in, of whatever they are a list: columns, check, import, problems.
@NullMarked
package org.threeplug.office.sheets;

import org.jspecify.annotations.NullMarked;
