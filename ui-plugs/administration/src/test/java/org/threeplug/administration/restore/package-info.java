@org.jspecify.annotations.NullMarked
package org.threeplug.administration.restore;
