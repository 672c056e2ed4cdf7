package org.gankao.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gankao.verify.Difference;
import org.gankao.verify.DrawVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws households again from the published files, without a server or a database. */
@Command(
        name = "verify-draw",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Draw households again from the published frame and seed (抽样名册、抽户结果) and say whether the published draw is equal.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:equal", "1:something differs; the first difference is named", "2:wrong call, or no such file"
        })
final class VerifyDrawCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FRAME", description = "Frame file from the page of the draw.")
    Path frame;

    @Parameters(index = "1", paramLabel = "DRAW", description = "Draw file from the same page.")
    Path draw;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            DrawVerifier.Report report = DrawVerifier.verify(Files.readString(frame), Files.readString(draw));
            out.println("一致。Equal.");
            out.println("  名册 frame " + report.frameSha256());
            out.println("  结果 draw  " + report.drawSha256());
            out.println("  种子 seed  " + report.seed());
            out.println("  " + report.villages() + " 村 villages, " + report.households() + " 户 households");
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
}
