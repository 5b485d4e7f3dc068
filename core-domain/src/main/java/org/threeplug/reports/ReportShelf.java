package org.threeplug.reports;

import java.util.List;
import java.util.Optional;

/// The reports there are at this moment: the program's own and those of plugs that are at work.
@FunctionalInterface
public interface ReportShelf {

    /// In the order of their keys.
    List<Report> all();

    default Optional<Report> of(String key) {
        return all().stream().filter(report -> report.key().equals(key)).findFirst();
    }
}
