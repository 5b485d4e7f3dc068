/// Reads sheets of declared kinds from files and passes them through the gate.
@NullMarked
package org.threeplug.persistence.records.importing;

import org.jspecify.annotations.NullMarked;
