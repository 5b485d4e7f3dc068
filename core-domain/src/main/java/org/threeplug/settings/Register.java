package org.threeplug.settings;

import java.util.UUID;

/// A till. Its code prefixes the numbers of its documents, so two registers never need to agree on one.
public record Register(UUID id, String code, String name, Branch branch) {

    public record Branch(UUID id, String code, String name, String address) {}
}
