/// What lies outside the store and knows how its books stood: anchors, heads, proofs, the backups themselves.
@NullMarked
package org.threeplug.persistence.backup.witness;

import org.jspecify.annotations.NullMarked;
