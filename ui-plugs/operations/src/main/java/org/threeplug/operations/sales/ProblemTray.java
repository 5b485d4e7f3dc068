package org.threeplug.operations.sales;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The side tray: what could not be rung stands here, oldest first, while the sale goes on.
public final class ProblemTray {

    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> readable = FXCollections.unmodifiableObservableList(problems);

    public ObservableList<Problem> problems() {
        return readable;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /// The one that `Ins` and `Del` are about: what blocks the sale comes first.
    Optional<Problem> first() {
        return problems.stream().filter(Problem::blocksPay).findFirst().or(() -> problems.stream().findFirst());
    }

    void remove(Problem problem) {
        problems.remove(problem);
    }

    boolean blocksPay() {
        return problems.stream().anyMatch(Problem::blocksPay);
    }

    /// What belonged to a sale that is over; card money stays until somebody says what became of it.
    void saleOver() {
        problems.removeIf(Problem::blocksPay);
    }
}
