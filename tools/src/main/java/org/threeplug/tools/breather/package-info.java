/// The Java machine's collections, moved to where nobody waits for them.
package org.threeplug.tools.breather;
