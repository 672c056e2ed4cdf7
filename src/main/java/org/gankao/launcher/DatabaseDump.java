package org.gankao.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gankao.launcher.DatabaseAccess.Account;

/** The whole schema as SQL, by MariaDB's own programs. */
record DatabaseDump(MariaDbEngine engine, int port, Account account) {

    /**
     * Writes one consistent state, while others go on reading and writing: every commit acknowledged before the call is in
     * it, none after its beginning is in part.
     *
     * @param errors file for what the program complains about
     */
    void export(Path target, Path errors) {
        run(
                List.of(
                        "--single-transaction",
                        "--quick",
                        "--hex-blob",
                        "--routines",
                        "--triggers",
                        "--default-character-set=utf8mb4",
                        "--result-file=" + target,
                        EmbeddedMariaDb.SCHEMA),
                "mariadb-dump",
                ProcessBuilder.Redirect.PIPE,
                errors);
        requireComplete(target);
    }

    /** Runs such a file against the empty schema. */
    void replay(Path source, Path errors) {
        requireComplete(source);
        run(
                List.of("--batch", "--default-character-set=utf8mb4", EmbeddedMariaDb.SCHEMA),
                "mariadb",
                ProcessBuilder.Redirect.from(source.toFile()),
                errors);
    }

    private void run(List<String> options, String program, ProcessBuilder.Redirect input, Path errors) {
        List<String> command = new ArrayList<>(List.of(
                engine.program(program).toString(),
                "--no-defaults",
                "--protocol=tcp",
                "--host=127.0.0.1",
                "--port=" + port,
                "--skip-ssl",
                "--user=" + account.user()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(errors.toFile());
        builder.environment().put("MYSQL_PWD", account.password()); // not in the list of processes
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new LaunchException(program + " ended with code " + code + ":\n" + DatabaseFiles.tail(errors));
            }
        } catch (IOException e) {
            throw new LaunchException(program + " cannot be started: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted during " + program + ".", e);
        }
    }

    /** The program writes a last line when nothing was cut off. */
    private static void requireComplete(Path dump) {
        try (var file = java.nio.channels.FileChannel.open(dump)) {
            long from = Math.max(0, file.size() - 200);
            java.nio.ByteBuffer end = java.nio.ByteBuffer.allocate((int) (file.size() - from));
            file.read(end, from);
            if (!new String(end.array(), java.nio.charset.StandardCharsets.UTF_8).contains("-- Dump completed")) {
                throw new LaunchException(
                        "The database dump " + dump + " is incomplete (" + Files.size(dump) + " bytes).");
            }
        } catch (IOException e) {
            throw new LaunchException("The database dump cannot be read: " + e, e);
        }
    }
}
