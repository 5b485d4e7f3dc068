package org.threeplug.identity;

import java.util.Locale;
import java.util.UUID;

/// A person who signs in. Secrets are not part of it.
public record User(UUID id, String login, String name, String role, Locale language, boolean active, boolean hasPin) {}
