package org.gankao.questionbank.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gankao.fixture.Samples;
import org.gankao.questionbank.ItemImportService.Draft;
import org.gankao.questionbank.ItemType;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QtiTest {

    private static final String MANIFEST = """
            <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><resources>
            <resource identifier="r" type="imsqti_item_xmlv2p1" href="i1/qti.xml"><file href="i1/qti.xml"/></resource>
            </resources></manifest>
            """;

    /** In the style of an export of TAO: an item a folder, choices with identifiers of its own. */
    private static final String TAO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:m="http://www.w3.org/1998/Math/MathML"
                identifier="i5f1" title="Item 1" label="Item 1" xml:lang="zh-CN" adaptive="false" timeDependent="false" toolName="TAO" toolVersion="3.4">
              <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
                <correctResponse><value><![CDATA[choice_2]]></value><value><![CDATA[choice_3]]></value></correctResponse>
              </responseDeclaration>
              <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" normalMaximum="1"/>
              <itemBody>
                <div class="grid-row"><div class="col-12">
                  <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="0" minChoices="0">
                    <prompt>下列<strong>属于</strong>总要求的有</prompt>
                    <simpleChoice identifier="choice_1" fixed="false" showHide="show">自给自足</simpleChoice>
                    <simpleChoice identifier="choice_2" fixed="false" showHide="show">产业兴旺</simpleChoice>
                    <simpleChoice identifier="choice_3" fixed="false" showHide="show">乡风文明</simpleChoice>
                    <simpleChoice identifier="choice_4" fixed="false" showHide="show">刀耕火种</simpleChoice>
                  </choiceInteraction>
                </div></div>
              </itemBody>
              <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
            </assessmentItem>
            """;

    private static final String THIRD = """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="t" title="t" adaptive="false" time-dependent="false">
              <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string">
                <qti-correct-response><qti-value>三十</qti-value></qti-correct-response>
                <qti-mapping default-value="0"><qti-map-entry map-key="三十" mapped-value="1"/><qti-map-entry map-key="30" mapped-value="1"/></qti-mapping>
              </qti-response-declaration>
              <qti-item-body><p>承包期届满后再延长<qti-text-entry-interaction response-identifier="RESPONSE"/>年。</p></qti-item-body>
            </qti-assessment-item>
            """;

    @Test
    void an_export_of_tao_goes_in() throws IOException {
        SheetReport report = WholeBank.read(zip("imsmanifest.xml", MANIFEST, "i1/qti.xml", TAO));

        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        Draft only = report.drafts().get(0);
        assertThat(only.content().type()).isEqualTo(ItemType.MULTIPLE);
        assertThat(only.content().stem()).isEqualTo("下列属于总要求的有");
        assertThat(only.content().options()).extracting("text").containsExactly("自给自足", "产业兴旺", "乡风文明", "刀耕火种");
        assertThat(only.key().choices()).containsExactly("B", "C");
        assertThat(report.of(Finding.Kind.NOTE)).extracting(Finding::key).containsExactly("format");
    }

    @Test
    void a_single_item_of_version_three_goes_in() {
        Draft only = WholeBank.read(THIRD.getBytes(UTF_8)).drafts().get(0);

        assertThat(only.content().stem()).isEqualTo("承包期届满后再延长____年。");
        assertThat(only.key().answers()).isEqualTo(List.of(List.of("三十", "30")));
    }

    @Test
    void what_cannot_be_carried_is_listed_with_its_file() throws IOException {
        String slider = TAO.replace("choiceInteraction", "sliderInteraction");

        SheetReport report = WholeBank.read(zip(
                "imsmanifest.xml",
                MANIFEST,
                "i1/qti.xml",
                slider,
                "test.xml",
                "<assessmentTest identifier='t'/>",
                "old.xml",
                "<questestinterop/>"));

        assertThat(report.drafts()).isEmpty();
        assertThat(report.of(Finding.Kind.LEFT_OUT))
                .extracting(Finding::key)
                .containsExactlyInAnyOrder("foreignType", "qtiOne");
        assertThat(report.of(Finding.Kind.LEFT_OUT)).extracting(Finding::column).contains("题型 i1/qti.xml", "old.xml");
        assertThat(report.of(Finding.Kind.NOTE)).extracting(Finding::key).contains("testDropped");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_whole_bank_comes_back_as_it_went(boolean third) {
        assertThatComesBack(WholeBank.items(), third, 12);
    }

    static Stream<List<Exchanged>> samples() {
        return Samples.of(30, random -> {
            SampleItems sample = new SampleItems(random);
            return SampleItems.TYPES.stream().map(sample::item).toList();
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void any_item_comes_back_as_it_went(List<Exchanged> items) {
        assertThatComesBack(items, false, 1);
        assertThatComesBack(items, true, 1);
    }

    private static void assertThatComesBack(List<Exchanged> items, boolean third, int mostLosses) {
        Written written = QtiWriter.write(items, third, WholeBank::picture);
        SheetReport report = WholeBank.read(written.content());

        Set<String> lost = written.losses().stream().map(Written.Loss::code).collect(Collectors.toSet());
        assertThat(written.losses()).allMatch(Written.Loss::whole).hasSizeLessThanOrEqualTo(mostLosses);
        assertThat(FileFormat.of(written.content())).isEqualTo(third ? FileFormat.QTI_3 : FileFormat.QTI_2);
        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        assertThat(report.drafts())
                .extracting(draft -> draft.topicName() + draft.content().hashWith(draft.key()))
                .containsExactlyElementsOf(items.stream()
                        .filter(item -> !lost.contains(item.code()))
                        .map(item -> item.topic() + item.content().hashWith(item.key()))
                        .toList());
    }

    @Test
    void hostile_packages_are_refused_whole() throws IOException {
        assertThatRefused(zip("imsmanifest.xml", MANIFEST, "../../i1/qti.xml", TAO), "platform.files.traversal");
        assertThatRefused(
                zip(
                        "imsmanifest.xml",
                        MANIFEST,
                        "i1/qti.xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
                "platform.files.doctype");
        assertThatRefused(
                zip("imsmanifest.xml", MANIFEST, "i1/qti.xml", " ".repeat(11 * 1024 * 1024)), "platform.files.bomb");
    }

    @Test
    void a_script_is_thrown_away_and_nothing_outside_the_package_is_opened() throws IOException {
        String hostile = TAO.replace(
                "<strong>属于</strong>", "<script>alert(1)</script><img src=\"../../../etc/passwd\" alt=\"图\"/>");

        SheetReport report = WholeBank.read(zip("imsmanifest.xml", MANIFEST, "i1/qti.xml", hostile));

        assertThat(report.drafts()).isEmpty();
        assertThat(report.of(Finding.Kind.NOTE)).extracting(Finding::key).contains("script");
        assertThat(report.of(Finding.Kind.LEFT_OUT)).extracting(Finding::key).containsExactly("pictureMissing");
    }

    private static void assertThatRefused(byte[] file, String key) {
        assertThatThrownBy(() -> WholeBank.read(file))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
