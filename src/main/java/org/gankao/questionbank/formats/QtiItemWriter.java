package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.Quantity;
import org.jspecify.annotations.Nullable;

/** Writes one item of QTI. */
final class QtiItemWriter {

    private static final String RESPONSE = "RESPONSE";

    private final boolean third;
    private final Function<Figure, String> places;
    private final QtiOut out;

    /** @param places where the file of a picture is, as seen from the item */
    QtiItemWriter(boolean third, Function<Figure, String> places) {
        this.third = third;
        this.places = places;
        this.out = new QtiOut(third);
    }

    byte[] write(Exchanged item) {
        ItemContent content = item.content();
        out.open(
                "assessmentItem",
                "xmlns",
                third ? "http://www.imsglobal.org/xsd/imsqtiasi_v3p0" : "http://www.imsglobal.org/xsd/imsqti_v2p2",
                "identifier",
                item.code(),
                "title",
                item.code(),
                "adaptive",
                "false",
                "timeDependent",
                "false");
        out.line();
        declare(content, item.key());
        out.open("outcomeDeclaration", "identifier", "SCORE", "cardinality", "single", "baseType", "float")
                .close()
                .line();
        if (!content.explanation().isEmpty()) {
            out.open("outcomeDeclaration", "identifier", "FEEDBACK", "cardinality", "single", "baseType", "identifier")
                    .close()
                    .line();
        }
        out.open("itemBody").line();
        body(content, item.key());
        out.close().line();
        process(content, item.key());
        if (!content.explanation().isEmpty()) {
            out.open("modalFeedback", "outcomeIdentifier", "FEEDBACK", "identifier", "explanation", "showHide", "show");
            block(() -> paragraph(content.explanation()));
            out.close().line();
        }
        return out.end();
    }

    private void declare(ItemContent content, ItemKey key) {
        if (key instanceof ItemKey.Blanks blanks) {
            for (int i = 0; i < blanks.blanks().size(); i++) {
                declare(response(i), blanks.blanks().get(i));
            }
            return;
        }
        ItemType type = content.type();
        boolean single = type == ItemType.TRUE_FALSE || type.hasOptions() && type != ItemType.MULTIPLE;
        String cardinality =
                single || type == ItemType.SHORT_ANSWER ? "single" : type == ItemType.ORDERING ? "ordered" : "multiple";
        String base =
                type == ItemType.SHORT_ANSWER ? "string" : type == ItemType.MATCHING ? "directedPair" : "identifier";
        out.open("responseDeclaration", "identifier", RESPONSE, "cardinality", cardinality, "baseType", base);
        List<String> values = new ArrayList<>(key.choices());
        if (key instanceof ItemKey.Sequence sequence) {
            values.addAll(sequence.order());
        }
        if (key instanceof ItemKey.Pairs pairs) {
            pairs.pairs().forEach((premise, option) -> values.add("P" + premise + " " + option));
        }
        correct(values);
        out.close().line();
    }

    private void declare(String response, ItemKey.Blank blank) {
        if (blank instanceof Quantity quantity) {
            out.open("responseDeclaration", "identifier", response, "cardinality", "single", "baseType", "float");
            correct(List.of(quantity.value().toPlainString()));
        } else {
            List<String> texts = ((ItemKey.Spellings) blank).texts();
            out.open("responseDeclaration", "identifier", response, "cardinality", "single", "baseType", "string");
            correct(texts.subList(0, Math.min(1, texts.size())));
            out.open("mapping", "defaultValue", "0");
            texts.forEach(text -> out.open("mapEntry", "mapKey", text, "mappedValue", "1", "caseSensitive", "false")
                    .close());
            out.close();
        }
        out.close().line();
    }

    private void correct(List<String> values) {
        if (!values.isEmpty()) {
            out.open("correctResponse");
            values.forEach(value -> out.leaf("value", value));
            out.close();
        }
    }

    private static String response(int blank) {
        return RESPONSE + (blank + 1);
    }

    private void body(ItemContent content, ItemKey key) {
        if (content.type() == ItemType.FILL_IN) {
            blanks(content.stem());
        } else {
            paragraph(content.stem());
        }
        out.line();
        picture(content.picture());
        switch (content.type()) {
            case TRUE_FALSE ->
                choices("choiceInteraction", List.of(new Option("true", "对"), new Option("false", "错")), "1", "false");
            case SINGLE, PICTURE, PICTURE_CHOICE -> choices("choiceInteraction", content.options(), "1", "true");
            case MULTIPLE -> choices("choiceInteraction", content.options(), "0", "true");
            case ORDERING -> choices("orderInteraction", content.options(), "", "true");
            case MATCHING -> matching((ItemBody.Matching) content.body());
            case SHORT_ANSWER -> {
                out.open("rubricBlock", "view", "scorer", "use", "scoring");
                block(() -> ((ItemKey.Points) key).points().forEach(point -> paragraph(Points.write(point))));
                out.close().line();
                out.open("extendedTextInteraction", "responseIdentifier", RESPONSE)
                        .close()
                        .line();
            }
            default -> {
                // the blanks of a fill-in stand in its stem
            }
        }
    }

    private void blanks(String stem) {
        String[] between = stem.split("____", -1);
        out.html("p");
        for (int i = 0; i < between.length; i++) {
            if (i > 0) {
                out.open("textEntryInteraction", "responseIdentifier", response(i - 1))
                        .close();
            }
            out.text(between[i]);
        }
        out.close();
    }

    private void choices(String interaction, List<Option> options, String most, String shuffle) {
        if (most.isEmpty()) {
            out.open(interaction, "responseIdentifier", RESPONSE, "shuffle", shuffle);
        } else {
            out.open(interaction, "responseIdentifier", RESPONSE, "shuffle", shuffle, "maxChoices", most);
        }
        options.forEach(option -> choice("simpleChoice", option.id(), option, ""));
        out.close().line();
    }

    private void matching(ItemBody.Matching matching) {
        out.open("matchInteraction", "responseIdentifier", RESPONSE, "shuffle", "true", "maxAssociations", "0");
        out.open("simpleMatchSet");
        matching.premises().forEach(premise -> choice("simpleAssociableChoice", "P" + premise.id(), premise, "1"));
        out.close();
        out.open("simpleMatchSet");
        String most = matching.reuse() ? "0" : "1";
        matching.options().forEach(option -> choice("simpleAssociableChoice", option.id(), option, most));
        out.close();
        out.close().line();
    }

    private void choice(String name, String id, Option option, String matchMax) {
        if (matchMax.isEmpty()) {
            out.open(name, "identifier", id);
        } else {
            out.open(name, "identifier", id, "matchMax", matchMax);
        }
        out.text(option.text());
        picture(option.picture());
        out.close();
    }

    private void picture(@Nullable Figure figure) {
        if (figure != null) {
            out.html("p").html("img", "src", places.apply(figure), "alt", figure.alt());
            out.close().close();
        }
    }

    private void paragraph(String text) {
        out.html("p").text(text).close();
    }

    /** What version 3 wants around the content of a block. */
    private void block(Runnable content) {
        if (third) {
            out.open("contentBody");
        }
        content.run();
        if (third) {
            out.close();
        }
    }

    private void process(ItemContent content, ItemKey key) {
        if (content.type() == ItemType.SHORT_ANSWER) {
            return; // a person marks it
        }
        if (!(key instanceof ItemKey.Blanks blanks)) {
            String template = third
                    ? "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"
                    : "http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct";
            out.open("responseProcessing", "template", template).close().line();
            return;
        }
        out.open("responseProcessing")
                .open("responseCondition")
                .open("responseIf")
                .open("and");
        for (int i = 0; i < blanks.blanks().size(); i++) {
            if (blanks.blanks().get(i) instanceof Quantity quantity) {
                String tolerance = quantity.tolerance().toPlainString();
                String mode = quantity.percent() ? "relative" : "absolute";
                out.open("equal", "toleranceMode", mode, "tolerance", tolerance + " " + tolerance);
                out.open("variable", "identifier", response(i)).close();
                out.open("correct", "identifier", response(i)).close();
            } else {
                out.open("gt").open("mapResponse", "identifier", response(i)).close();
                out.leaf("baseValue", "0", "baseType", "float");
            }
            out.close();
        }
        out.close();
        out.open("setOutcomeValue", "identifier", "SCORE").leaf("baseValue", "1", "baseType", "float");
        out.close().close().close().close().line();
    }
}
