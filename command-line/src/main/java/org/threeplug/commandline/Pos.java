package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.door.Call;
import org.threeplug.server.door.Lines;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `pos` and its sub-commands. Without one it opens the till.
public final class Pos {

    private static final int WRONG_USE = 2;

    private final Windowed windowed;

    /// @param windowed the commands that open a window
    public Pos(Windowed windowed) {
        this.windowed = windowed;
    }

    /// What only a program with a window can do.
    public interface Windowed {

        /// `pos` without a word behind it.
        Callable<Integer> start(Terminal terminal);

        /// By the word behind `pos`, in the order of the help.
        SequencedMap<String, Callable<Integer>> commands(Terminal terminal);
    }

    /// @return the exit code: 0 for success, 1 when something was refused or failed, 2 for a command that makes no sense
    public int run(Terminal terminal, String... arguments) {
        var told = SecretWords.told(List.of(arguments));
        if (told.isPresent()) {
            return toldSecret(terminal, told.get(), List.of(arguments));
        }
        var pos = commandLine(terminal);
        return pos.execute(OptionsFirst.moved(pos, List.of(arguments)).toArray(String[]::new));
    }

    private static int toldSecret(Terminal terminal, String option, List<String> arguments) {
        var sentence = terminal.texts().text("cli.secret-told", option);
        terminal.err().println(sentence);
        if (arguments.contains("--json")) {
            terminal.out().println(Json.error("cli.secret-told", sentence, Optional.empty()));
        }
        return WRONG_USE;
    }

    /// What the till does for another process; everything else needs the store for itself.
    private static final Set<String> INSIDE = Set.of("backup", "drill", "status", "anchors", "plugs", "settings");

    /// Carries a command out on the store that this process has open.
    public int answer(OpenStore store, Call call, Lines.Answering answering) {
        var name = call.arguments().stream().findFirst().orElse("");
        if (!INSIDE.contains(name)) {
            return WRONG_USE;
        }
        return run(Terminal.inside(store, call, answering), call.arguments().toArray(String[]::new));
    }

    private CommandLine commandLine(Terminal terminal) {
        var imports = new CommandLine(new ImportCommand(terminal))
                .addSubcommand("products", new ImportProductsCommand(terminal))
                .addSubcommand("customers", new ImportCustomersCommand(terminal));
        var exports = new CommandLine(new ExportCommand(terminal))
                .addSubcommand("products", new ExportCommand.Products(terminal))
                .addSubcommand("customers", new ExportCommand.People(terminal));
        var records = new CommandLine(new RecordsCommand(terminal))
                .addSubcommand("list", new RecordsCommand.Listing(terminal))
                .addSubcommand("export", new RecordsCommand.Export(terminal))
                .addSubcommand("held", new RecordsHeld(terminal))
                .addSubcommand("erase", new RecordsErase(terminal))
                .addSubcommand("import", new RecordsCommand.Import(terminal));
        var journal = new CommandLine(new JournalCommand(terminal))
                .addSubcommand("export", new JournalExportCommand(terminal));
        var node = new CommandLine(new NodeCommand(terminal))
                .addSubcommand("make", new NodeCommand.Make(terminal))
                .addSubcommand("apply", new NodeCommand.Apply(terminal));
        var customer = new CommandLine(new CustomerCommand(terminal))
                .addSubcommand("export", new CustomerCommand.Export(terminal))
                .addSubcommand("erase", new CustomerCommand.Erase(terminal));
        var user = new CommandLine(new UserCommand(terminal)).addSubcommand("erase", new UserCommand.Erase(terminal));
        var plugs = new CommandLine(new PlugsCommand(terminal))
                .addSubcommand("list", new PlugsCommand.Listing(terminal))
                .addSubcommand("on", new PlugsCommand.On(terminal))
                .addSubcommand("off", new PlugsCommand.Off(terminal));
        var roles = new CommandLine(new RolesCommand(terminal))
                .addSubcommand("list", new RolesCommand.Listing(terminal))
                .addSubcommand("show", new RolesCommand.Show(terminal))
                .addSubcommand("matrix", new RolesCommand.Matrix(terminal));
        var keys = new CommandLine(new KeysCommand(terminal))
                .addSubcommand("list", new KeysCommand.Listing(terminal))
                .addSubcommand("make", new KeysCommand.Make(terminal))
                .addSubcommand("withdraw", new KeysCommand.Withdraw(terminal));
        var period = new CommandLine(new PeriodCommand(terminal))
                .addSubcommand("show", new PeriodCommand.Show(terminal))
                .addSubcommand("close", new PeriodCommand.Close(terminal))
                .addSubcommand("open", new PeriodCommand.Open(terminal));
        var pos = new CommandLine(windowed.start(terminal)).setCommandName("pos");
        windowed.commands(terminal).forEach(pos::addSubcommand);
        pos.addSubcommand("setup", new SetUpCommand(terminal))
                .addSubcommand("replay", new ReplayCommand(terminal))
                .addSubcommand("import", imports)
                .addSubcommand("export", exports)
                .addSubcommand("records", records)
                .addSubcommand("report", new ReportCommand(terminal))
                .addSubcommand("parts", new PartsCommand(terminal))
                .addSubcommand("plugs", plugs)
                .addSubcommand("verify", new VerifyCommand(terminal))
                .addSubcommand("status", new StatusCommand(terminal))
                .addSubcommand("backup", new BackupCommand(terminal))
                .addSubcommand("restore", new RestoreCommand(terminal))
                .addSubcommand("drill", new DrillCommand(terminal))
                .addSubcommand("anchors", new AnchorsCommand(terminal))
                .addSubcommand("runbook", new RunbookCommand(terminal))
                .addSubcommand("journal", journal)
                .addSubcommand("node", node)
                .addSubcommand("customer", customer)
                .addSubcommand("user", user)
                .addSubcommand("roles", roles)
                .addSubcommand("keys", keys)
                .addSubcommand("period", period)
                .addSubcommand("settings", new SettingsCommand(terminal))
                .addSubcommand("give-up-keys", new GiveUpKeysCommand(terminal))
                .addSubcommand("replay-journal", new ReplayJournalCommand(terminal));
        pos.getCommandSpec().version(ProgramVersion.text());
        pos.setOut(terminal.out());
        pos.setErr(terminal.err());
        pos.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        pos.setResourceBundle(bundle(terminal));
        pos.registerConverter(Path.class, text -> terminal.folder().resolve(text));
        pos.setParameterExceptionHandler((problem, arguments) -> wrongUse(terminal, problem, List.of(arguments)));
        return pos;
    }

    /// Whoever asked for JSON gets an object, although the option itself may not have been understood.
    private static int wrongUse(Terminal terminal, CommandLine.ParameterException problem, List<String> arguments) {
        var sentence = new WrongUse(terminal.texts()).sentence(problem);
        terminal.err().println(sentence);
        terminal.err().println(terminal.texts().text("cli.see-help", name(problem.getCommandLine())));
        if (arguments.contains("--json")) {
            terminal.out().println(Json.error("cli.wrong-use", sentence, Optional.empty()));
        }
        return WRONG_USE;
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static ResourceBundle bundle(Terminal terminal) {
        return ResourceBundle.getBundle(
                "org.threeplug.commandline.usage",
                terminal.texts().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// `pos import` needs to know what.
    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class ImportCommand implements Callable<Integer> {

        private final Terminal terminal;

        ImportCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            terminal.say("cli.import-what");
            return WRONG_USE;
        }
    }

    /// `pos journal` needs to know what.
    @Command(name = "journal", mixinStandardHelpOptions = true)
    static final class JournalCommand implements Callable<Integer> {

        private final Terminal terminal;

        JournalCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            terminal.say("cli.journal-what");
            return WRONG_USE;
        }
    }
}
