package org.threeplug.catalog.variants;

import java.util.List;
import java.util.UUID;

/// A product that comes in variants.
///
/// @param axes by what they differ, such as size and colour; at most three
/// @param members in the order in which they are shown
public record Family(UUID parent, List<String> axes, List<Member> members) {

    public static final int MOST_AXES = 3;

    public Family {
        axes = List.copyOf(axes);
        members = List.copyOf(members);
    }

    /// One variant.
    ///
    /// @param values what it is on each axis, in their order
    public record Member(UUID product, List<String> values) {

        public Member {
            values = List.copyOf(values);
        }
    }
}
