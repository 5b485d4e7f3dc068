package org.threeplug.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * {@code java -jar 3plug-verifier.jar EXPORT [--anchors FILE] [--json]}; exit code 0 only for a journal without a fault, 1 for
 * a damaged one, 2 for a call that is not understood, 3 where nothing can be said.
 */
public final class Main {

    private static final int CANNOT_JUDGE = 3;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** The same without ending the program, for those who call it from another. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        Optional<Path> export = Optional.empty();
        Anchors anchors = Anchors.none();
        boolean json = false;
        try {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i].equals("--json")) {
                    json = true;
                } else if (arguments[i].equals("--anchors") && i + 1 < arguments.length) {
                    anchors = Anchors.read(Path.of(arguments[++i]));
                } else if (!arguments[i].startsWith("--") && export.isEmpty()) {
                    export = Optional.of(Path.of(arguments[i]));
                } else {
                    err.println("Not understood: " + arguments[i]);
                    return usage(err);
                }
            }
            if (export.isEmpty()) {
                return usage(err);
            }
            Verdict verdict = new JournalCheck(anchors).check(export.get());
            out.print(json ? Report.json(verdict) : Report.text(verdict));
            return verdict.isClean() ? 0 : 1;
        } catch (CannotJudge | IOException | RuntimeException e) {
            err.println("Cannot judge: " + e.getMessage());
            return CANNOT_JUDGE;
        } catch (OutOfMemoryError e) {
            err.println("Cannot judge: this needs more memory; start it as java -Xmx4g -jar 3plug-verifier.jar");
            return CANNOT_JUDGE;
        }
    }

    private static int usage(PrintStream err) {
        err.println("Usage: java -jar 3plug-verifier.jar EXPORT [--anchors FILE] [--json]");
        err.println("EXPORT is the folder that `pos journal export` wrote. FILE holds one anchor a line,");
        err.println("as the QR code of a Z report says it, or a record number and a hash.");
        err.println("Exit codes: 0 clean, 1 damaged, 2 not understood, 3 cannot judge.");
        return 2;
    }

    /** How a verdict is told. */
    private static final class Report {

        static String text(Verdict verdict) {
            StringBuilder text = new StringBuilder();
            text.append("Records believed: ").append(verdict.records()).append('\n');
            text.append("Head: ").append(verdict.head()).append('\n');
            text.append("Anchors met: ").append(verdict.anchorsMet()).append('\n');
            section(text, "Documents", verdict.totals().documents());
            section(text, "Tenders", verdict.totals().tenders());
            section(text, "Accounts", verdict.totals().accounts());
            text.append(verdict.damage()
                    .map(damage -> "DAMAGED (" + damage.kind() + ") at record " + damage.record() + " in " + damage.where()
                            + ": " + damage.sentence() + "\n" + trust(damage.trusted()))
                    .orElseGet(() -> compared(verdict.anchorsMet())));
            return text.toString();
        }

        /** A journal that was rewritten whole is whole in itself too. */
        private static String compared(int anchors) {
            return anchors == 0
                    ? "In itself without contradiction; nothing from outside was compared.\n"
                    : "In itself without contradiction, and anchors from outside that agree: " + anchors
                            + ". Nothing is compared behind the last of them.\n";
        }

        private static String trust(long last) {
            return last == 0
                    ? "No record can be trusted.\n"
                    : "Records 1 to " + last + " can still be trusted.\n";
        }

        private static void section(StringBuilder text, String title, Map<String, Totals.Sum> sums) {
            text.append(title).append(" (number, sum in minor units)\n");
            sums.forEach((key, sum) -> text.append("  %-20s %12d %18d%n".formatted(key, sum.pieces(), sum.amount())));
        }

        static String json(Verdict verdict) {
            StringBuilder json = new StringBuilder("{");
            json.append("\"clean\":").append(verdict.isClean());
            json.append(",\"records\":").append(verdict.records());
            json.append(",\"head\":\"").append(verdict.head()).append('"');
            json.append(",\"anchorsMet\":").append(verdict.anchorsMet());
            verdict.damage().ifPresent(damage -> json.append(",\"damage\":{\"kind\":\"")
                    .append(damage.kind())
                    .append("\",\"record\":")
                    .append(damage.record())
                    .append(",\"trustedTo\":")
                    .append(damage.trusted())
                    .append(",\"where\":\"")
                    .append(escaped(damage.where()))
                    .append("\",\"sentence\":\"")
                    .append(escaped(damage.sentence()))
                    .append("\"}"));
            object(json, "documents", verdict.totals().documents());
            object(json, "tenders", verdict.totals().tenders());
            object(json, "accounts", verdict.totals().accounts());
            return json.append("}\n").toString();
        }

        private static void object(StringBuilder json, String name, Map<String, Totals.Sum> sums) {
            json.append(",\"").append(name).append("\":{");
            String comma = "";
            for (Map.Entry<String, Totals.Sum> entry : sums.entrySet()) {
                json.append(comma)
                        .append('"')
                        .append(escaped(entry.getKey()))
                        .append("\":{\"count\":")
                        .append(entry.getValue().pieces())
                        .append(",\"sum\":\"")
                        .append(entry.getValue().amount())
                        .append("\"}");
                comma = ",";
            }
            json.append('}');
        }

        private static String escaped(String text) {
            StringBuilder safe = new StringBuilder();
            text.chars().forEach(c -> safe.append(
                    c == '"' || c == '\\' ? "\\" + (char) c : c < 0x20 ? "\\u%04x".formatted(c) : "" + (char) c));
            return safe.toString();
        }
    }
}
