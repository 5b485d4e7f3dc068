package org.threeplug.faultlab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.threeplug.faultlab.shop.Promises.Judgement;

/// Counts what trials end in.
public final class Tally {

    /// What must stay zero.
    static final List<String> BAD = List.of(
            "lost", "twice", "broken invariants", "unopenable", "without a sentence", "undetected", "state differs");

    private static final int MOST_DETAILS = 20;

    private final Map<String, Map<String, Long>> activities = new TreeMap<>();
    private final List<String> details = new ArrayList<>();
    private final long started = System.nanoTime();
    private long finished = started;
    private long acknowledged;

    void trial(String activity) {
        add(activity, "trials", 1);
    }

    void add(String activity, String what, long count) {
        if (count != 0) {
            activities.computeIfAbsent(activity, _ -> new LinkedHashMap<>()).merge(what, count, Long::sum);
        }
        finished = System.nanoTime();
    }

    void judged(String activity, Judgement judgement) {
        add(activity, "lost", judgement.lost());
        add(activity, "twice", judgement.twice());
        add(activity, "broken invariants", judgement.broken());
        add(activity, "database made anew", judgement.repairs());
        judgement.details().forEach(detail -> explain(activity + ": " + detail));
    }

    void unopenable(String activity, Throwable why) {
        add(activity, "unopenable", 1);
        explain(activity + ": " + causes(why));
    }

    static String causes(Throwable why) {
        var text = new StringBuilder(why.toString());
        for (var cause = why.getCause(); cause != null; cause = cause.getCause()) {
            text.append(" <- ").append(cause);
        }
        return text.toString();
    }

    /// Adds what another run came to.
    void add(Tally other) {
        other.activities.forEach((activity, counts) -> counts.forEach((what, count) -> add(activity, what, count)));
        other.details.forEach(this::explain);
        acknowledged += other.acknowledged;
    }

    void explain(String detail) {
        if (details.size() < MOST_DETAILS) {
            details.add(detail);
        }
    }

    void acknowledged(long count) {
        acknowledged += count;
    }

    public long total(String what) {
        return activities.values().stream()
                .mapToLong(counts -> counts.getOrDefault(what, 0L))
                .sum();
    }

    public long acknowledged() {
        return acknowledged;
    }

    public boolean good() {
        return BAD.stream().allMatch(what -> total(what) == 0);
    }

    public List<String> details() {
        return List.copyOf(details);
    }

    double seconds() {
        return (finished - started) / 1e9;
    }

    Map<String, Object> json(String run, long seed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("run", run);
        json.put("seed", seed);
        json.put("trials", total("trials"));
        json.put("acknowledged", acknowledged);
        BAD.forEach(what -> json.put(what, total(what)));
        json.put("seconds", Math.round(seconds()));
        json.put("activities", activities);
        json.put("details", details);
        json.put("good", good());
        return json;
    }

    String report(String run, long seed) {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, seed %d: %d trials in %.0f s, %d acknowledged%n",
                run,
                seed,
                total("trials"),
                seconds(),
                acknowledged));
        BAD.forEach(what -> text.append(String.format(Locale.ROOT, "  %-20s %d%n", what, total(what))));
        activities.forEach((activity, counts) -> text.append("  ").append(activity).append(": ").append(counts).append('\n'));
        details.forEach(detail -> text.append("  ! ").append(detail).append('\n'));
        return text.append(good() ? "GOOD" : "BAD").toString();
    }
}
