/// Tables as files: CSV for programs, a workbook for people. Row by row, whatever their number; nothing here is drawn.
@NullMarked
package org.threeplug.exports;

import org.jspecify.annotations.NullMarked;
