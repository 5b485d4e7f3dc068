package org.threeplug.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the printing goes, for the status strip and the printer's page.
///
/// @param waiting jobs not yet on paper
/// @param trouble what keeps the printer from printing, and since when; empty while all is well
/// @param unmade papers that could not even be handed to the printer; empty while there are none
/// @param link what becomes of papers
/// @param doubtful papers of which nobody knows whether they came out; a person decides
/// @param setAside the files of jobs that cannot be read
/// @param undrawable names with letters that no font of this computer has
public record SpoolState(
        int waiting,
        Optional<Trouble> trouble,
        Optional<Unmade> unmade,
        Link link,
        List<Doubtful> doubtful,
        List<String> setAside,
        List<Undrawable> undrawable) {

    public SpoolState {
        doubtful = List.copyOf(doubtful);
        setAside = List.copyOf(setAside);
        undrawable = List.copyOf(undrawable);
    }

    /// A printer that answers, and papers that can be read.
    public SpoolState(int waiting, Optional<Trouble> trouble, Optional<Unmade> unmade) {
        this(waiting, trouble, unmade, Link.ANSWERS, List.of(), List.of(), List.of());
    }

    public enum Link {
        /// There is no printer: papers become files.
        NONE,
        /// Nobody has heard of the printer yet.
        UNTRIED,
        ANSWERS,
        /// It takes papers, but says nothing about itself.
        SILENT
    }

    public enum Cause {
        NO_PAPER,
        COVER_OPEN,
        /// The printer says that it has an error.
        ERROR,
        /// It cannot be reached.
        UNREACHABLE,
        /// It was reached, and answers no more.
        NO_ANSWER,
        /// It takes no more of the paper that is being sent.
        STOPPED,
        /// The connection was lost in the middle of a paper.
        BROKE_OFF,
        /// The program ended in the middle of a paper.
        PROGRAM_ENDED,
        DRAWER
    }

    /// @param message what the system said, in its own words; may be empty
    public record Trouble(Cause cause, String message, Instant since) {}

    /// @param message what went wrong last
    public record Unmade(int papers, String message, Instant since) {}

    /// @param letters those of the text that come out as boxes
    public record Undrawable(String text, String letters) {}

    /// @param id names it to [PrinterDesk]
    /// @param name such as a document's reference
    public record Doubtful(String id, String name, Instant since) {}
}
