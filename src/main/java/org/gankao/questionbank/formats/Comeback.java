package org.gankao.questionbank.formats;

import java.util.List;
import java.util.stream.Stream;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.pack.Law;

/**
 * Whether what is written of an item would be read as that item again. Formats of plain text have signs that mean something
 * wherever they stand; a writer reads each item back before it says it carries it.
 */
final class Comeback {

    private Comeback() {}

    /** In all the bank knows of it. */
    static boolean whole(Exchanged item, Questions read, ItemSheet.Bank bank) {
        return asked(item, read, bank)
                && same(item, read, bank, true)
                && read.read().get(0).topic().equals(item.topic());
    }

    /** In all but its topic and source. */
    static boolean asked(Exchanged item, Questions read, ItemSheet.Bank bank) {
        return read.read().size() == 1 && same(item, read, bank, false);
    }

    private static boolean same(Exchanged item, Questions read, ItemSheet.Bank bank, boolean sourced) {
        Question question = read.read().get(0);
        ItemContent content = QuestionJudge.content(question, bank);
        ItemContent compared = sourced ? content : withSourceOf(item.content(), content);
        return compared.hashWith(question.key()).equals(item.content().hashWith(item.key()));
    }

    private static ItemContent withSourceOf(ItemContent item, ItemContent read) {
        return new ItemContent(
                read.type(),
                read.difficulty(),
                read.stem(),
                read.picture(),
                read.body(),
                read.explanation(),
                item.lawId(),
                item.article(),
                item.sourceText());
    }

    /** Wordings of its source, one of which an import may read as the same law and article. */
    static List<String> sources(ItemContent content, ItemSheet.Bank bank) {
        Law law = bank.laws().stream()
                .filter(one -> one.id().equals(content.lawId()))
                .findFirst()
                .orElse(null);
        if (law == null || !content.sourceText().isEmpty()) {
            return List.of(content.sourceText());
        }
        return Stream.of(
                        "《" + law.shortTitle() + "》" + content.article(),
                        "《" + law.title() + "》" + content.article(),
                        "《" + law.title() + "》（" + law.version() + "）" + content.article())
                .toList();
    }
}
