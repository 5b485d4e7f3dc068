package org.threeplug.faultlab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.threeplug.backup.Progress;
import org.threeplug.faultlab.attack.Attack;
import org.threeplug.faultlab.attack.AttackedShop;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.proof.BookProof;
import org.threeplug.proof.Flaw;
import org.threeplug.proof.Verdict;
import org.threeplug.verifier.Main;

/// Lets somebody who has the files of a store do what they like, while one backup or one anchor of today's is kept where
/// they cannot reach it. Each must be found and called by its name, no altered record may be called trustworthy, what was
/// kept must stay as it is whatever the program does next, and without anything kept no verdict may say that nothing was
/// altered.
public final class Attacks implements Trials {

    private final Random random;
    private final Tally tally = new Tally();
    private final AttackedShop shop;
    private final LabBackups backups;

    /// @param root a folder that is free
    public Attacks(Path root, long seed, LabBackups backups) {
        this.random = new Random(seed);
        this.shop = new AttackedShop(root, random);
        this.backups = backups;
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public Tally run(int trials) throws IOException {
        var promises = new Promises();
        tally.follow(promises::acknowledged);
        shop.begin(backups, promises);
        untouched();
        var attacks = new ArrayList<>(List.of(Attack.values()));
        for (var trial = 0; trial < trials; trial++) {
            if (trial % attacks.size() == 0) {
                Collections.shuffle(attacks, random);
            }
            attack(attacks.get(trial % attacks.size()));
        }
        return tally;
    }

    /// The test of the test: the shop as it is agrees with what was kept, and a verdict without it promises nothing.
    private void untouched() throws IOException {
        for (var anchors : new boolean[] {true, false}) {
            shop.restore();
            var verdict = verdict(List.of(shop.kept(anchors)));
            if (!verdict.clean() || verdict.outside().reach() != shop.last()) {
                bad("untouched", "broken invariants", verdict.toString());
            }
        }
        shop.restore();
        says(verdict(List.of()), "untouched");
    }

    private void attack(Attack attack) throws IOException {
        var name = attack.family() + ": " + attack.name().toLowerCase(Locale.ROOT);
        tally.trial(name);
        shop.restore();
        var anchors = attack == Attack.ADD_A_FALSE_ANCHOR || random.nextBoolean();
        var kept = shop.kept(anchors);
        try {
            var first = shop.suffer(attack);
            var before = content(kept);
            if (attack.isInTheJournal()) {
                verifier(attack, name, anchors);
            }
            judge(attack, name, first, kept);
            goOn(attack, name, kept, anchors, before);
            if (random.nextInt(3) == 0) {
                alone(attack, name);
            }
        } catch (SQLException | RuntimeException e) {
            tally.unopenable(name, e);
        }
    }

    private Verdict verdict(List<Path> kept) {
        return BookProof.ofClosed(
                shop.store(),
                shop.options(),
                List.of(),
                store -> Optional.of(LabBackups.outside(store, kept)),
                Progress.NOBODY);
    }

    private void judge(Attack attack, String name, long first, Path kept) {
        var verdict = verdict(List.of(kept));
        if (verdict.clean() && attack.mayBeHarmless() && verdict.rowsCompared() > 0) {
            tally.add(name, "harmless, each row compared", 1);
            return;
        }
        if (verdict.clean()) {
            bad(name, "undetected", "record " + first + ", kept " + kept.getFileName());
            return;
        }
        var flaw = verdict.flaws().getFirst();
        tally.add(name, "called " + flaw.kind(), 1);
        if (!attack.isCalled(flaw.kind())) {
            bad(name, "called otherwise", flaw.toString());
        }
        if (flaw.trusted() >= first && !attack.isCalled(Flaw.Kind.ROW_CHANGED)) {
            bad(name, "trusted and altered", flaw + ", altered from " + first);
        }
    }

    /// The program goes on with the attacked store: it opens, backs up and drills, and must not harm what was kept.
    private void goOn(Attack attack, String name, Path kept, boolean anchors, Map<String, byte[]> before)
            throws IOException {
        try (var open = Store.open(shop.store(), shop.options())) {
            var trouble = LabBackups.goOn(open, kept);
            tally.add(name, trouble.map(code -> "said " + code).orElse("said nothing"), 1);
            if (!anchors && attack.isAnotherHistory() && trouble.isEmpty()) {
                bad(name, "undetected", "by backup and drill, beside a backup that was kept");
            }
        } catch (Fault | RefusedException e) {
            tally.add(name, "refused " + Sentenced.code(e), 1);
            tally.add(name, "without a sentence", Sentenced.is(e) ? 0 : 1);
        }
        if (!attack.isAnotherHistory()) {
            return;
        }
        var after = content(kept);
        before.forEach((file, bytes) -> {
            if (!Arrays.equals(bytes, after.get(file))) {
                bad(name, "lost", file + " was kept and is not as it was");
            }
        });
    }

    private static Map<String, byte[]> content(Path folder) throws IOException {
        var content = new HashMap<String, byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> !each.toString().endsWith(".3pkr")).toList()) {
                content.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return content;
    }

    /// The same with nothing outside.
    private void alone(Attack attack, String name) throws IOException {
        shop.restore();
        try {
            shop.kept(true);
            shop.suffer(attack);
            if (attack != Attack.PUT_BACK_TRADE_ON_AND_BACK_UP) {
                says(verdict(List.of()), name);
            }
        } catch (SQLException e) {
            tally.unopenable(name, e);
        }
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(new String[] {shop.store().resolve("journal").toString()}, stream, stream);
        var said = out.toString(StandardCharsets.UTF_8);
        if (!said.contains("nothing from outside was compared") && !said.contains("DAMAGED")) {
            bad(name, "said too much", said);
        }
    }

    private void says(Verdict verdict, String name) {
        if (verdict.clean() && verdict.outside().reach() > 0) {
            bad(name, "said too much", verdict.outside().toString());
        }
        tally.add(name, verdict.clean() ? "alone: nothing compared" : "alone: seen from inside", 1);
    }

    private void verifier(Attack attack, String name, boolean anchors) throws IOException {
        if (!anchors) {
            return;
        }
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var code = Main.run(
                new String[] {
                    shop.store().resolve("journal").toString(), "--json", "--anchors", shop.anchorFile().toString()
                },
                stream,
                stream);
        if (code != 1) {
            bad(name, "undetected", "by the verifier: " + attack + " " + out.toString(StandardCharsets.UTF_8));
        }
    }

    private void bad(String name, String what, String detail) {
        tally.add(name, what, 1);
        tally.explain(name + ": " + what + ": " + detail);
    }
}
