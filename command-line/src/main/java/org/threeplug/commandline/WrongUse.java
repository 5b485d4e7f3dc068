package org.threeplug.commandline;

import java.util.stream.Collectors;
import org.threeplug.words.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, in the person's language.
record WrongUse(Texts texts) {

    String sentence(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched ->
                texts.text("cli.unknown-argument", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing ->
                texts.text(
                        "cli.missing-argument",
                        missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", ")));
            default -> {
                var argument = problem.getArgSpec();
                yield argument == null
                        ? texts.text("cli.wrong-use", String.valueOf(problem.getMessage()))
                        : texts.text("cli.wrong-value", name(argument), String.valueOf(problem.getValue()));
            }
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
