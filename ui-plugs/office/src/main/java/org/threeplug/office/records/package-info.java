/// The pages of every declared kind of record: list, record with its history, form and import.
@NullMarked
package org.threeplug.office.records;

import org.jspecify.annotations.NullMarked;
