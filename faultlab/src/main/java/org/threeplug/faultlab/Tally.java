package org.threeplug.faultlab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.threeplug.faultlab.shop.Promises.Judgement;

/// Counts what trials end in. Another thread may ask meanwhile.
public final class Tally {

    /// What must stay zero.
    static final List<String> BAD = List.of(
            "lost", "twice", "broken invariants", "unopenable", "without a sentence", "undetected", "state differs",
            "erased but readable", "called otherwise", "trusted and altered", "said too much", "left behind", "beyond bounds");

    private static final int MOST_DETAILS = 20;

    private final Map<String, Map<String, Long>> activities = new TreeMap<>();
    private final List<String> details = new ArrayList<>();
    private final long started = System.nanoTime();
    private final double processorBefore = ProcessorTime.seconds();
    private long acknowledged;
    private LongSupplier acknowledging = () -> 0;

    void trial(String activity) {
        add(activity, "trials", 1);
    }

    synchronized void add(String activity, String what, long count) {
        if (count != 0) {
            activities.computeIfAbsent(activity, _ -> new LinkedHashMap<>()).merge(what, count, Long::sum);
        }
    }

    void judged(String activity, Judgement judgement) {
        add(activity, "lost", judgement.lost());
        add(activity, "twice", judgement.twice());
        add(activity, "broken invariants", judgement.broken());
        add(activity, "erased but readable", judgement.readable());
        add(activity, "database made anew", judgement.repairs());
        judgement.details().forEach(detail -> explain(activity + ": " + detail));
    }

    /// Somebody who was erased can be read there.
    void readable(String activity, List<String> where) {
        add(activity, "erased but readable", where.size());
        where.forEach(each -> explain(activity + ": erased, and read: " + each));
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
    synchronized void add(Tally other) {
        other.activities.forEach((activity, counts) -> counts.forEach((what, count) -> add(activity, what, count)));
        other.details.forEach(this::explain);
        acknowledged += other.acknowledged();
    }

    synchronized void explain(String detail) {
        if (details.size() < MOST_DETAILS) {
            details.add(detail);
        }
    }

    /// From now on a new store's promises are counted; those of the store before stay counted.
    synchronized void follow(LongSupplier promises) {
        acknowledged += acknowledging.getAsLong();
        acknowledging = promises;
    }

    public synchronized long total(String what) {
        return activities.values().stream()
                .mapToLong(counts -> counts.getOrDefault(what, 0L))
                .sum();
    }

    public synchronized long acknowledged() {
        return acknowledged + acknowledging.getAsLong();
    }

    public boolean good() {
        return bad() == 0;
    }

    private long bad() {
        return BAD.stream().mapToLong(this::total).sum();
    }

    public synchronized List<String> details() {
        return List.copyOf(details);
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private double processorSeconds() {
        return ProcessorTime.seconds() - processorBefore;
    }

    /// One line, for somebody who waits.
    String progress(String run, long seed, long of) {
        return String.format(
                Locale.ROOT,
                "%s, seed %d: %d of %d trials, %d acknowledged, %d bad, %.0f s",
                run,
                seed,
                total("trials"),
                of,
                acknowledged(),
                bad(),
                seconds());
    }

    /// @param complete whether all trials were made
    synchronized Map<String, Object> json(String run, long seed, boolean complete) {
        var json = new LinkedHashMap<String, Object>();
        json.put("run", run);
        json.put("seed", seed);
        json.put("trials", total("trials"));
        json.put("complete", complete);
        json.put("acknowledged", acknowledged());
        BAD.forEach(what -> json.put(what, total(what)));
        json.put("seconds", Math.round(seconds()));
        json.put("processorSeconds", Math.round(processorSeconds()));
        json.put("version", Build.words());
        json.put("activities", activities);
        json.put("details", details);
        json.put("good", good());
        return json;
    }

    String report(String run, long seed) {
        return report(run, seed, true);
    }

    /// @param complete whether all trials were made
    synchronized String report(String run, long seed, boolean complete) {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, seed %d: %d trials%s, %d acknowledged, %.0f s, %.0f s of processor%n%s%n",
                run,
                seed,
                total("trials"),
                complete ? "" : " until it was stopped",
                acknowledged(),
                seconds(),
                processorSeconds(),
                Build.words()));
        BAD.forEach(what -> text.append(String.format(Locale.ROOT, "  %-20s %d%n", what, total(what))));
        activities.forEach((activity, counts) -> text.append("  ").append(activity).append(": ").append(words(counts)).append('\n'));
        details.forEach(detail -> text.append("  ! ").append(detail).append('\n'));
        return text.append(good() ? "GOOD" : "BAD").toString();
    }

    private static String words(Map<String, Long> counts) {
        var words = new ArrayList<String>();
        counts.forEach((what, count) -> words.add(what + " " + count));
        return String.join(", ", words);
    }
}
