package org.threeplug.sheets;

import org.threeplug.kernel.Refusal;

/// Why a row was not taken.
///
/// @param line counted from 1, the heading being the first
/// @param refusal its field is the heading of the column at fault
/// @param original the row as it stood in the file, shortened when very long
public record RowProblem(long line, Refusal refusal, String original) {}
