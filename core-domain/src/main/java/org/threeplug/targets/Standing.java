package org.threeplug.targets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.directories.Targets;
import org.threeplug.measures.Span;

/// A target, and how its period stands so far.
///
/// @param branch that it is of alone
/// @param span the whole period that today lies in
/// @param figure what it comes to so far; zero while there is nothing
public record Standing(
        UUID target, String code, String name, Targets.What what, Targets.Way way, BigDecimal value, Optional<UUID> branch, Span span, BigDecimal figure) {}
