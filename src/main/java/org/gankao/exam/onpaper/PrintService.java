package org.gankao.exam.onpaper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.gankao.exam.marking.PreviewService;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.Media;
import org.gankao.exam.paper.PaperRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.paper.PaperState;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.text.Wording;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Prints forms for a test on paper; a draft is stamped as one, and every print leaves a trace. */
@ApplicationScoped
@Transactional
public class PrintService {

    private static final int FINGERPRINT = 12;

    @Inject
    PaperService papers;

    @Inject
    PreviewService previews;

    @Inject
    Wording wording;

    @Inject
    Event<Change> changes;

    /**
     * A part of a form as PDF, in Chinese.
     *
     * @param label letter of the form
     * @throws NotFoundException if the paper has no such form
     * @throws RuleViolationException if a picture of the form cannot be printed
     */
    @Requires(Permission.PAPER_EDIT)
    public byte[] pdf(long paperId, String label, PaperPart part) {
        PaperRow paper = papers.get(paperId);
        FormRow row = papers.forms(paperId).stream()
                .filter(form -> form.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.paper.unknown"));
        PrintedForm form = PrintedForm.read(papers.document(row.id()), row.sha256());
        FormPrinter printer = new FormPrinter(
                new Words(wording), form, row.sha256().substring(0, FINGERPRINT), paper.state() == PaperState.DRAFT);
        byte[] pdf = switch (part) {
            case QUESTIONS -> printer.questions(paper.rules(), this::picture);
            case ANSWER_SHEET -> printer.answerSheet();
            case KEY -> printer.key(previews.keys(row.id()));
        };
        changes.fire(
                Change.of("exam.paper.print", "form:" + row.id(), "name", form.paper(), "form", label, "part", part));
        return pdf;
    }

    private Media picture(String address) {
        return papers.media(address.substring(address.lastIndexOf('/') + 1));
    }
}
