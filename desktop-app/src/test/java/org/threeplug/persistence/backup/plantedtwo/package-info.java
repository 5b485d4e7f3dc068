/// Breaks the rules on purpose.
@org.jspecify.annotations.NullMarked
package org.threeplug.persistence.backup.plantedtwo;
