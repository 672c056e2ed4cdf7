package org.gankao.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line. A new sub-command is a class implementing {@code Callable<Integer>}, named in the list below. */
@Command(
        name = "gankao",
        description = "County cadre evaluation (赶考): tests, household satisfaction, published ranking.",
        mixinStandardHelpOptions = true,
        versionProvider = Gankao.Version.class,
        subcommands = {
            RunCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            VerifyDrawCommand.class
        })
public final class Gankao {

    private Gankao() {}

    public static void main(String[] args) {
        // One zone for every timestamp written; what people see is turned into local time by the application.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.exit(commands().execute(args));
    }

    static CommandLine commands() {
        CommandLine commands = new CommandLine(new Gankao());
        commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commands.setExecutionExceptionHandler(friendly());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        return commands;
    }

    /** What can be mended is said in words; anything else is a bug and keeps its stack trace. */
    private static IExecutionExceptionHandler friendly() {
        return (failure, command, parsed) -> {
            if (!(failure instanceof LaunchException)) {
                throw failure;
            }
            command.getErr().println("gankao: " + failure.getMessage());
            return 1;
        };
    }

    /** The version the build wrote into the manifest. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Gankao.class.getPackage().getImplementationVersion();
            return new String[] {"Gankao " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
