package org.gankao.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gankao.verify.BundleFile;
import org.gankao.verify.BundleVerifier;
import org.gankao.verify.Difference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a published ranking without a server or a database. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Verify a bundle of a published ranking (核验包): recompute it and compare hashes and signatures.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is as it was signed",
            "1:something differs; the first difference is named",
            "2:wrong call, or no such file"
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "BUNDLE", description = "Bundle downloaded from the page of published results.")
    Path bundle;

    @Option(
            names = "--opening",
            paramLabel = "FILE",
            description = "One person's opening, to find it in a public bundle.")
    @Nullable
    Path opening;

    @Option(
            names = "--key",
            paramLabel = "HEX",
            description = "Fingerprint of the installation's key, as the notice prints it; at least 16 digits.")
    @Nullable
    String key;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            byte[] content = read(bundle);
            BundleVerifier.Report report = BundleVerifier.verify(content, key);
            out.println("一致。Everything is as it was signed.");
            out.println("  " + report.kind() + " " + report.cycle() + ", manifest " + report.fingerprint());
            out.println("  key " + report.key() + (key == null ? " (比对公示上的指纹 compare it with the notice)" : ""));
            report.signers().forEach(signer -> out.println("  签署 signed by " + signer));
            if (report.rows() > 0) {
                out.println("  重算 recomputed: " + report.rows());
            }
            if (opening != null) {
                out.println("  个人凭据 opening: "
                        + BundleVerifier.verifyOpening(content, new String(read(opening), StandardCharsets.UTF_8)));
            }
            return 0;
        } catch (Difference difference) {
            spec.commandLine().getErr().println("不一致。This differs:");
            spec.commandLine().getErr().println(difference.getMessage());
            return 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println("读不了文件。The file cannot be read: " + e);
            return 2;
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > BundleFile.MOST_BYTES) {
            throw new IOException(file + " is too large");
        }
        return Files.readAllBytes(file);
    }
}
