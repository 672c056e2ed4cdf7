package org.gankao.questionbank.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.questionbank.Picture;
import org.gankao.questionbank.pack.PackReader;

/** The items that ship with the product, and a bank that knows their laws and pictures but none of them. */
final class WholeBank {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Path ROOT = Path.of("question-bank");

    private WholeBank() {}

    static List<Exchanged> items() {
        return new PackReader(ROOT)
                .packs().stream()
                        .flatMap(pack -> pack.items().stream()
                                .map(item -> new Exchanged(item.code(), pack.topicName(), item.content(), item.key())))
                        .toList();
    }

    static ItemSheet.Bank bank() {
        return new ItemSheet.Bank(
                Map.of(), List.copyOf(new PackReader(ROOT).laws().values()), Map.of(), TODAY);
    }

    static Picture picture(String path) {
        String type = path.endsWith(".svg") ? "image/svg+xml" : "image/png";
        try {
            return new Picture(type, Files.readAllBytes(ROOT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> held(String name, byte[] content) {
        String path = name.replaceFirst("^/+", "");
        return Files.isRegularFile(ROOT.resolve(path))
                        && Arrays.equals(picture(path).content(), content)
                ? Optional.of(path)
                : Optional.empty();
    }

    /** What an import of the file would show. */
    static SheetReport read(byte[] file) {
        Questions questions = QuestionReaders.read(FileFormat.of(file), file, WholeBank::held);
        return QuestionJudge.judge(questions, bank(), List.of(), "i1");
    }
}
