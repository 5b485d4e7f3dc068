package org.threeplug.measures;

import java.util.List;

/// A row of figures.
///
/// @param at where it stands on each of the axes that were asked for
public record Figure(List<Member> at, Sums sums) {}
