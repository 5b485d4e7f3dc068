/// What has been posted: numbered, dated, never edited. Every ledger entry and stock movement belongs to one.
@NullMarked
package org.threeplug.documents;

import org.jspecify.annotations.NullMarked;
