package org.gankao.survey.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gankao.platform.text.Wording;
import org.gankao.survey.closing.ClosingFigures;
import org.gankao.survey.closing.ClosingSheet;
import org.gankao.survey.closing.ClosingSignature;

/**
 * A closing sheet as it is read.
 *
 * @param missing members whose signature is missing or stands under other figures
 * @param differences what does not go out evenly, worded
 */
public record ClosingView(
        long batchId,
        int pairNumber,
        String townshipName,
        String villageName,
        LocalDate day,
        ClosingFigures figures,
        boolean signed,
        List<String> missing,
        List<String> differences,
        List<ClosingSignature> signatures) {

    static ClosingView of(ClosingSheet sheet, Wording wording, Locale locale) {
        return new ClosingView(
                sheet.batchId(),
                sheet.pairNumber(),
                sheet.townshipName(),
                sheet.villageName(),
                sheet.day(),
                sheet.figures(),
                sheet.signed(),
                sheet.missing(),
                sheet.differences().stream()
                        .map(difference -> wording.text(locale, difference.key(), difference.args()))
                        .toList(),
                sheet.signatures());
    }
}
