package org.gankao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    Path anything;

    @Test
    void browsers_are_not_bound_to_https_with_a_certificate_they_do_not_trust() {
        assertThat(run("--hsts")).isEqualTo(1);
        assertThat(run("--hsts", "--tls")).isEqualTo(1);

        assertThat(said.toString()).contains("--hsts needs a certificate that browsers trust");
        assertThat(anything.resolve("data")).doesNotExist();
    }

    @Test
    void host_names_are_separated_by_commas() {
        CommandLine command = new CommandLine(new RunCommand());
        command.parseArgs("--hosts", "kaoping.example.cn,10.0.0.8");

        assertThat(command.<RunCommand>getCommand().hosts).containsExactly("kaoping.example.cn", "10.0.0.8");
    }

    private int run(String... options) {
        CommandLine commands = Gankao.commands();
        commands.setErr(new PrintWriter(said, true));
        String[] all = new String[options.length + 5];
        all[0] = "run";
        all[1] = "--data";
        all[2] = anything.resolve("data").toString();
        all[3] = "--war";
        all[4] = anything.toString();
        System.arraycopy(options, 0, all, 5, options.length);
        return commands.execute(all);
    }
}
