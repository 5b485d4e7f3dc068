@org.jspecify.annotations.NullMarked
package org.threeplug.persistence.measures;
