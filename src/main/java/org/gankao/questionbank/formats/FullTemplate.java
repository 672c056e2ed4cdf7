package org.gankao.questionbank.formats;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gankao.platform.text.Wording;
import org.gankao.questionbank.Picture;

/** The full workbook as authors get it to fill in: one example of every type, a picture, and how to fill it in. */
public final class FullTemplate {

    private static final String PICTURE = "示例图";
    private static final FullColumn[] SHOWN = {
        FullColumn.PART,
        FullColumn.TYPE,
        FullColumn.STEM,
        FullColumn.PICTURE,
        FullColumn.PREMISES,
        FullColumn.A,
        FullColumn.B,
        FullColumn.C,
        FullColumn.D,
        FullColumn.KEY,
        FullColumn.DIFFICULTY,
        FullColumn.TOPIC,
        FullColumn.SOURCE
    };

    private static final String[][] EXAMPLES = {
        {"", "单选题", "耕地的承包期为（　　）。", "", "", "二十年", "三十年", "五十年", "七十年", "B", "易", "土地承包与宅基地", "农村土地承包法第二十一条第一款"},
        {
            "",
            "多选题",
            "人民调解委员会调解民间纠纷，应当遵循的原则有（　　）。",
            "",
            "",
            "当事人自愿、平等",
            "不违背法律、法规和国家政策",
            "收取适当的调解费用",
            "尊重当事人的权利",
            "ABD",
            "中",
            "信访与矛盾调解",
            "人民调解法第三条"
        },
        {"", "判断题", "农民专业合作社成员可以自由退社。", "", "", "", "", "", "", "对", "易", "集体经济与合作社", "农民专业合作社法第四条"},
        {"", "填空题", "村民委员会每届任期____年。", "", "", "", "", "", "", "五|5", "易", "村民自治与村务", "村民委员会组织法第十四条"},
        {"", "填空题", "一块长300米、宽100米的地有____亩。", "", "", "", "", "", "", "数值 45 ± 0.5 亩；1 公顷 = 15", "中", "土地承包与宅基地", ""},
        {"", "看图题", "图中黄色的地块是什么？", PICTURE, "", "承包耕地", "宅基地", "林地", "", "A", "易", "土地承包与宅基地", ""},
        {"", "简答题", "村民反映自来水浑浊，您作为联村干部怎样处理？", "", "", "", "", "", "", "到现场查看 ×2\n联系供水单位\n当日答复", "难", "为民服务", ""},
        {
            "",
            "配对题",
            "把事项和办理的部门对上。",
            "",
            "居民医保报销\n土地承包纠纷仲裁\n宅基地审批",
            "乡镇人民政府",
            "医疗保障部门",
            "农村土地承包仲裁委员会",
            "民政部门",
            "1-B 2-C 3-A",
            "中",
            "为民服务",
            ""
        },
        {"", "排序题", "排列“四议”的先后。", "", "", "党员大会审议", "村党组织提议", "村民会议决议", "村两委会议商议", "BDAC", "中", "村民自治与村务", ""},
        {"", "点选题", "在图上指出承包耕地。", PICTURE, "", "", "", "", "", "矩形 100,200,400,600", "中", "土地承包与宅基地", ""},
        {
            "",
            "图片选择题",
            "哪一张是地块图？",
            "",
            "",
            "【图：" + PICTURE + "｜第一张】",
            "【图：" + PICTURE + "｜第二张】图二",
            "【图：" + PICTURE + "｜第三张】图三",
            "",
            "A",
            "易",
            "土地承包与宅基地",
            ""
        },
        {"", "案例题组", "王某外出务工三年，承包地由邻居代耕。今年王某返乡要求收回。", "", "", "", "", "", "", "", "中", "土地承包与宅基地", "农村土地承包法第四十条"},
        {"1", "单选题", "首先应当查看什么？", "", "", "承包合同", "身份证", "存折", "", "A", "", "", ""},
        {"2", "判断题", "代耕三年后承包权归邻居。", "", "", "", "", "", "", "错", "", "", ""},
    };

    private FullTemplate() {}

    /** The workbook's bytes; its explanations in the reader's language, its headings always in Chinese. */
    public static byte[] write(Wording wording, Locale locale) {
        FullWorkbook book = new FullWorkbook();
        book.items(List.of(EXAMPLES).stream().map(FullTemplate::row).toList());
        book.pictures(Map.of(PICTURE, new Picture("image/png", plots())));
        book.notes(
                wording.text(locale, "questionbank.fullTemplate.title"),
                List.of(wording.text(locale, "questionbank.fullTemplate.notes").split("\n", -1)));
        return book.bytes();
    }

    private static Map<FullColumn, String> row(String... values) {
        Map<FullColumn, String> row = new EnumMap<>(FullColumn.class);
        for (int i = 0; i < values.length; i++) {
            row.put(SHOWN[i], values[i]);
        }
        if (!row.getOrDefault(FullColumn.PICTURE, "").isEmpty()) {
            row.put(FullColumn.ALT, "两块相邻的地，左边黄色，右边绿色");
        }
        if (!row.getOrDefault(FullColumn.PREMISES, "").isEmpty()) {
            row.put(FullColumn.REUSE, "否");
        }
        return row;
    }

    /** Two plots side by side. */
    private static byte[] plots() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 400, 300);
        canvas.setColor(new Color(0xE8, 0xC8, 0x5A));
        canvas.fillRect(40, 60, 160, 180);
        canvas.setColor(new Color(0x6A, 0x9A, 0x5B));
        canvas.fillRect(200, 60, 160, 180);
        canvas.setColor(Color.DARK_GRAY);
        canvas.setStroke(new BasicStroke(2));
        canvas.drawRect(40, 60, 160, 180);
        canvas.drawRect(200, 60, 160, 180);
        canvas.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
