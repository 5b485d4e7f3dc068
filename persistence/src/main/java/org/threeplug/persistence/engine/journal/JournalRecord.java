package org.threeplug.persistence.engine.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Event;

/// One record of the journal.
public sealed interface JournalRecord {

    Stamp stamp();

    /// What every record has.
    ///
    /// @param at logical time, which never runs back
    /// @param wallClock what the computer's clock said
    record Stamp(long sequence, Instant at, Instant wallClock, Hash hash) {}

    /// The tables from here on.
    record Schema(Stamp stamp, Layout layout) implements JournalRecord {}

    /// A migration that was run here.
    ///
    /// @param script its file name, such as `V2__trade.sql`
    /// @param sql what it ran
    record Migration(Stamp stamp, String script, String sql) implements JournalRecord {}

    /// A command that was carried out, or one that was refused in a way that somebody may ask about.
    record Given(Stamp stamp, Order order, Optional<String> refusal, List<RowChange> changes, List<Event> events)
            implements JournalRecord {}

    /// What was asked for, by whom and why.
    ///
    /// @param approver who stood behind it
    /// @param fingerprint of its content; empty in records of older programs and of what was denied
    record Order(
            UUID key,
            String command,
            int version,
            Person actor,
            UUID node,
            UUID branch,
            UUID register,
            String device,
            Optional<String> reason,
            Optional<Person> approver,
            Optional<String> fingerprint) {

        public Order(
                UUID key,
                String command,
                int version,
                Person actor,
                UUID node,
                UUID branch,
                UUID register,
                String device,
                Optional<String> reason,
                Optional<Person> approver) {
            this(
                    key, command, version, actor, node, branch, register, device, reason, approver, Optional.empty());
        }

        public Order with(String known) {
            return new Order(
                    key,
                    command,
                    version,
                    actor,
                    node,
                    branch,
                    register,
                    device,
                    reason,
                    approver,
                    Optional.of(known));
        }
    }

    record Person(UUID id, String name, String role) {}
}
